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
