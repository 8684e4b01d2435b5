package org.commonlot.marketplace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Criterion QUALITY = criterion(Kind.QUALITY, "50");
    private static final Criterion SOCIAL = criterion(Kind.SOCIAL_VALUE, "10");
    private static final Criterion PRICE = criterion(Kind.PRICE, "40");
    private static final Criterion DEMANDING =
            new Criterion(UUID.randomUUID(), Kind.QUALITY, "Safety", "", new BigDecimal("50"), 3, null, null);
    private static final PriceFormula LOWEST = PriceFormula.LOWEST_DIVIDED_BY_THIS;
    private static final BigDecimal BUDGET = new BigDecimal("200000");

    @Test
    void addsWeightTimesPointsOutOfFiveAndWeightTimesThePricesScore() {
        var placed = ranking(PriceFormula.LOWEST_DIVIDED_BY_THIS)
                .of(List.of(entry("A", 4, 3, "120000"), entry("B", 3, 5, "90000")));

        // A: 50×4/5 + 10×3/5 + 40×75/100 = 40 + 6 + 30; B: 30 + 10 + 40
        assertThat(placed)
                .extracting(Ranking.Placed::reference, Ranking.Placed::rank, Ranking.Placed::total)
                .containsExactly(tuple("B", 1, new BigDecimal("80.00")), tuple("A", 2, new BigDecimal("76.00")));
        assertThat(placed.getLast().contributions().get(PRICE.id())).isEqualByComparingTo("30");
    }

    @Test
    void roundsTheTotalOnceToTwoDecimals() {
        var placed = ranking(PriceFormula.LOWEST_DIVIDED_BY_THIS)
                .of(List.of(entry("A", 5, 5, "90000"), entry("B", 4, 4, "99999.99")));

        // 90000 / 99999.99 × 100 = 90.00; 40 + 8 + 36.00
        assertThat(placed.getLast().total()).isEqualTo(new BigDecimal("84.00"));
        assertThat(placed.getFirst().total()).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void scoresAPriceByTheShareOfTheBudgetThatItSaves() {
        var placed = ranking(PriceFormula.SHARE_OF_BUDGET_SAVED)
                .of(List.of(entry("A", 0, 0, "50000"), entry("B", 0, 0, "250000")));

        // budget 200000: A saves three quarters, B nothing
        assertThat(placed)
                .extracting(Ranking.Placed::reference, Ranking.Placed::total)
                .containsExactly(tuple("A", new BigDecimal("30.00")), tuple("B", new BigDecimal("0.00")));
    }

    @Test
    void givesEqualTotalsTheSameRankSaysSoAndLeavesTheNextRankOut() {
        var placed = ranking(PriceFormula.LOWEST_DIVIDED_BY_THIS)
                .of(List.of(entry("C", 1, 1, "100000"), entry("B", 4, 4, "100000"), entry("A", 4, 4, "100000")));

        assertThat(placed)
                .extracting(Ranking.Placed::reference, Ranking.Placed::rank, Ranking.Placed::tied)
                .containsExactly(tuple("A", 1, true), tuple("B", 1, true), tuple("C", 3, false));
    }

    @Test
    void ranksASingleBidFirst() {
        assertThat(ranking(PriceFormula.LOWEST_DIVIDED_BY_THIS).of(List.of(entry("A", 0, 0, "1"))))
                .singleElement()
                .satisfies(placed -> assertThat(placed.rank()).isEqualTo(1));
    }

    @Test
    void givesABidBelowAMinimumNoRankAndItsPriceNoScore() {
        var placed = new Ranking(List.of(DEMANDING, SOCIAL, PRICE), LOWEST, BUDGET)
                .of(List.of(demanding("A", 2, 5, "50000"), demanding("B", 3, 1, "100000")));

        // A: 50×2/5 + 10; B: 50×3/5 + 10×1/5 + 40×100/100, as A's price is not among those of the ranked bids
        assertThat(placed)
                .extracting(Ranking.Placed::reference, Ranking.Placed::rank, Ranking.Placed::total)
                .containsExactly(tuple("B", 1, new BigDecimal("72.00")), tuple("A", 0, new BigDecimal("30.00")));
        assertThat(placed.getLast().below()).containsExactly(DEMANDING);
        assertThat(placed.getFirst().below()).isEmpty();
        assertThat(placed.getLast().contributions().get(PRICE.id())).isEqualByComparingTo("0");
    }

    @Test
    void ranksNobodyWhenAllAreBelow() {
        var placed = new Ranking(List.of(DEMANDING, SOCIAL, PRICE), LOWEST, BUDGET)
                .of(List.of(demanding("B", 0, 5, "50000"), demanding("A", 2, 5, "60000")));

        assertThat(placed)
                .extracting(Ranking.Placed::reference, Ranking.Placed::rank, Ranking.Placed::tied)
                .containsExactly(tuple("A", 0, false), tuple("B", 0, false));
    }

    @Test
    void tiesNoRankedBidWithOneThatIsNot() {
        var placed = new Ranking(List.of(DEMANDING, SOCIAL, PRICE), PriceFormula.SHARE_OF_BUDGET_SAVED, BUDGET)
                .of(List.of(demanding("A", 2, 5, "200000"), demanding("B", 3, 0, "200000")));

        // 20 + 10 and 30: equal totals, one of them below the minimum
        assertThat(placed)
                .extracting(Ranking.Placed::reference, Ranking.Placed::rank, Ranking.Placed::tied)
                .containsExactly(tuple("B", 1, false), tuple("A", 0, false));
    }

    private static Ranking.Entry demanding(String reference, int quality, int social, String price) {
        return new Ranking.Entry(
                reference, Map.of(DEMANDING.id(), quality, SOCIAL.id(), social), new BigDecimal(price));
    }

    private static Ranking ranking(PriceFormula formula) {
        return new Ranking(List.of(QUALITY, SOCIAL, PRICE), formula, new BigDecimal("200000"));
    }

    private static Ranking.Entry entry(String reference, int quality, int social, String price) {
        return new Ranking.Entry(reference, Map.of(QUALITY.id(), quality, SOCIAL.id(), social), new BigDecimal(price));
    }

    private static Criterion criterion(Kind kind, String weight) {
        return Criterion.plain(UUID.randomUUID(), kind, kind.name(), "", new BigDecimal(weight));
    }
}
