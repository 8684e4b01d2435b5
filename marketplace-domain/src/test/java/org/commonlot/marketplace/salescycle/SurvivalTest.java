package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The estimate against worked examples of textbooks. */
class SurvivalTest {

    /**
     * Remission in weeks of the patients who were given 6-mercaptopurine (Freireich and others 1963; Collett, Modelling
     * Survival Data; Kleinbaum and Klein, Survival Analysis): 21 patients, 9 relapses, the others censored.
     */
    private static Survival remission() {
        var relapsed = days(6, 6, 6, 7, 10, 13, 16, 22, 23);
        var censored = days(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
        return Survival.of(relapsed, censored);
    }

    private static TreeMap<Integer, Long> days(int... all) {
        var days = new TreeMap<Integer, Long>();
        for (int day : all) days.merge(day, 1L, Long::sum);
        return days;
    }

    @Test
    void givesTheSharesOfTheTextbook() {
        var steps = remission().steps();
        assertThat(steps.stream().map(Survival.Step::days)).containsExactly(6, 7, 10, 13, 16, 22, 23);
        assertThat(steps.stream().map(Survival.Step::atRisk)).containsExactly(21L, 17L, 15L, 12L, 11L, 7L, 6L);
        double[] shares = {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482};
        for (int i = 0; i < shares.length; i++) {
            assertThat(steps.get(i).share()).as("step %d", i).isCloseTo(shares[i], within(0.00005));
        }
    }

    @Test
    void givesTheStandardErrorsOfTheTextbookByGreenwoodsFormula() {
        double[] errors = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
        var steps = remission().steps();
        for (int i = 0; i < errors.length; i++) {
            assertThat(steps.get(i).error()).as("step %d", i).isCloseTo(errors[i], within(0.00005));
        }
    }

    /** As statistical packages print them for these data with the log-log transformation. */
    @Test
    void givesTheConfidenceBandsOfTheTextbookOnTheLogLogScale() {
        double[] lower = {0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881};
        double[] upper = {0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801};
        var steps = remission().steps();
        for (int i = 0; i < lower.length; i++) {
            assertThat(steps.get(i).lower()).as("step %d", i).isCloseTo(lower[i], within(0.00005));
            assertThat(steps.get(i).upper()).as("step %d", i).isCloseTo(upper[i], within(0.00005));
        }
    }

    @Test
    void givesTheMedianOfTheTextbookWithItsBounds() {
        var curve = remission();
        assertThat(curve.within(0.5)).hasValue(23);
        assertThat(curve.within(0.25)).hasValue(13);
        assertThat(curve.soonest(0.5)).hasValue(13);
        assertThat(curve.latest(0.5)).isEmpty();
        assertThat(curve.within(0.9)).isEmpty();
        assertThat(curve.beyond(5)).isEqualTo(1);
        assertThat(curve.beyond(12)).isCloseTo(0.7529, within(0.00005));
    }

    /**
     * The patients who were given placebo: all relapsed, so the curve is the plain share of those that remain.
     */
    @Test
    void isThePlainShareWhereNothingIsCensored() {
        var relapsed = days(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
        var curve = Survival.of(relapsed, new TreeMap<>());
        assertThat(curve.beyond(1)).isCloseTo(19 / 21.0, within(1e-9));
        assertThat(curve.beyond(8)).isCloseTo(8 / 21.0, within(1e-9));
        assertThat(curve.within(0.5)).hasValue(8);
        assertThat(curve.soonest(0.5)).hasValue(4);
        assertThat(curve.latest(0.5)).hasValue(11);
        assertThat(curve.steps().getLast().share()).isZero();
        assertThat(Durations.quantile(relapsed, 0.5)).isEqualTo(8);
        assertThat(Durations.quantile(relapsed, 0.9)).isEqualTo(17);
    }

    @Test
    void whatIsCensoredOnADayWasAtRiskOnIt() {
        var curve = Survival.of(days(5), days(5, 5, 5));
        assertThat(curve.steps().getFirst().atRisk()).isEqualTo(4);
        assertThat(curve.beyond(5)).isEqualTo(0.75);
    }

    @Test
    void isEmptyWhereNothingEnded() {
        var curve = Survival.of(new TreeMap<>(), days(3, 9));
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.within(0.5)).isEmpty();
        assertThat(curve.beyond(9)).isEqualTo(1);
    }
}
