package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.commonlot.marketplace.terms.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CautionsTest {

    private static final OrganisationId ONE_FIRM = OrganisationId.next();

    /** Prices of ranked bids in order; the low one is asked about, none where nothing stands. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "exactly four fifths of the mean and below the next, 80 100 100, B0",
        "a penny above four fifths of the mean, 80.01 100 100,",
        "far below the mean but not below the next, 60 61 160,",
        "exactly nine tenths of the next, 90 100 150, B0",
        "more than nine tenths of the next, 90.01 100 150,",
        "two bids prove nothing, 10 100,",
        "a single bid proves nothing, 10,"
    })
    void flagsAPriceFarBelowTheMeanAndTheNext(String situation, String prices, String flagged) {
        var bids = ranked(prices.split(" "));

        assertThat(of(Caution.Kind.LOW_PRICE, new Cautions(bids, bids.size(), false)))
                .isEqualTo(flagged == null ? List.of() : List.of(flagged));
    }

    @Test
    void flagsASingleBidHoweverManyPassed() {
        assertThat(of(Caution.Kind.SINGLE_BID, new Cautions(ranked("10"), 1, false)))
                .containsExactly("B0");
        assertThat(of(Caution.Kind.SINGLE_BID, new Cautions(ranked("10"), 2, false)))
                .isEmpty();
    }

    @Test
    void flagsEqualPricesOfDifferentBidders() {
        assertThat(of(Caution.Kind.SAME_PRICE, new Cautions(ranked("10.00", "12", "10"), 3, false)))
                .containsExactly("B0", "B2");
        var own = List.of(
                new Cautions.Bid("B0", ONE_FIRM, BigDecimal.TEN, 1),
                new Cautions.Bid("B1", ONE_FIRM, BigDecimal.TEN, 1));
        assertThat(of(Caution.Kind.SAME_PRICE, new Cautions(own, 2, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void flagsTheLastOneLeftOfMoreThanTwo(int opened, boolean flagged) {
        assertThat(of(Caution.Kind.ALL_OTHERS_OUT, new Cautions(ranked("10"), opened, false)))
                .isEqualTo(flagged ? List.of("B0") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"9, true, true", "9, false, false", "10, true, false"})
    void flagsALowerBidThatIsOutWhenPriceAloneDecides(String price, boolean priceAlone, boolean flagged) {
        var bids = List.of(
                new Cautions.Bid("B0", OrganisationId.next(), BigDecimal.TEN, 1),
                new Cautions.Bid("B1", OrganisationId.next(), new BigDecimal(price), 0));

        assertThat(of(Caution.Kind.LOWEST_OUT, new Cautions(bids, 2, priceAlone)))
                .isEqualTo(flagged ? List.of("B1") : List.of());
    }

    /** Cardinal R024: up to the first quartile less one and a half times the distance of the quartiles. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a gap at the fence, 100 102, true",
        "a gap above the fence, 100 102.0002, false",
        "no gap at all, 100 100, true",
        "the first has not the lowest price, 100 99, false",
        "nobody next, 100, false"
    })
    void flagsAFirstPriceUnusuallyCloseToTheNext(String situation, String prices, boolean flagged) {
        var bids = ranked(prices.split(" "));
        var fence = Fences.below(new BigDecimal("0.05"), new BigDecimal("0.07"));
        assertThat(fence).isEqualByComparingTo("0.02");

        assertThat(of(Caution.Kind.CLOSE_PRICE, new Cautions(bids, bids.size(), false, new Fences(fence, null))))
                .isEqualTo(flagged ? List.of("B0") : List.of());
        assertThat(of(Caution.Kind.CLOSE_PRICE, new Cautions(bids, bids.size(), false)))
                .isEmpty();
    }

    /** Cardinal R038: from the third quartile and one and a half times the distance of the quartiles on. */
    @ParameterizedTest
    @CsvSource({"10, true", "9, false", "5, false"})
    void flagsAnUnusuallyLargeShareThatIsOut(int opened, boolean flagged) {
        var fence = Fences.above(new BigDecimal("0.10"), new BigDecimal("0.34"));
        assertThat(fence).isEqualByComparingTo("0.70");
        var bids = ranked("10", "12", "13");

        assertThat(of(Caution.Kind.MANY_OUT, new Cautions(bids, opened, false, new Fences(null, fence))))
                .isEqualTo(flagged ? List.of("B0", "B1", "B2") : List.of());
    }

    /** Cardinal R030. The service takes no late bid: should one come first all the same, nobody goes on unwarned. */
    @ParameterizedTest
    @CsvSource({"1, true, true", "1, false, false", "2, true, false"})
    void flagsAFirstBidThatWasLate(int rank, boolean late, boolean flagged) {
        var bids = List.of(
                new Cautions.Bid("B0", OrganisationId.next(), BigDecimal.TEN, rank, late),
                new Cautions.Bid("B1", OrganisationId.next(), BigDecimal.TWO, 3 - rank, false));
        assertThat(of(Caution.Kind.LATE_BID, new Cautions(bids, 2, false)))
                .isEqualTo(flagged ? List.of("B0") : List.of());
    }

    @Test
    void findsNothingInBidsLikeMost() {
        assertThat(new Cautions(ranked("95", "100", "110"), 3, false).found()).isEmpty();
    }

    private static List<String> of(Caution.Kind kind, Cautions cautions) {
        return cautions.found().stream()
                .filter(caution -> caution.kind() == kind)
                .flatMap(caution -> caution.bids().stream())
                .toList();
    }

    private static List<Cautions.Bid> ranked(String... prices) {
        return IntStream.range(0, prices.length)
                .mapToObj(at -> new Cautions.Bid("B" + at, OrganisationId.next(), new BigDecimal(prices[at]), at + 1))
                .toList();
    }
}
