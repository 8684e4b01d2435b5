package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonlot.marketplace.procurement.Fixture.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the procedures allow of stages, row by row with where it comes from. */
class StageLawTest {

    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 15);
    private static final Timetable FIRST = times(LocalDate.of(2026, 11, 27), DECIDED);

    private static final StageLaw FLEXIBLE = law(Fixture.OPEN, 10, "TENDER", "SIFT", "EXPLORATION", "PILOT", "SCALE");
    private static final StageLaw BELOW = law(Fixture.BELOW_THRESHOLD, 0, "TENDER", "EXPLORATION", "PILOT", "SCALE");
    private static final StageLaw OPEN = law(Fixture.OPEN, 25, "TENDER");

    private static StageLaw law(ProcedureRule rule, int days, String... kinds) {
        return new StageLaw(rule, List.of(kinds), days);
    }

    private static Timetable times(LocalDate closes, LocalDate decided) {
        return new Timetable(at(closes.minusDays(2)), at(closes), decided);
    }

    private static java.time.Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(UkTime.ZONE).toInstant();
    }

    private record Kinds(
            String law,
            StageLaw rule,
            List<StageKind> chosen,
            @Nullable ProcurementRefusal refused) {}

    static Stream<Kinds> kinds() {
        var sift = StageKind.SIFT;
        var exploration = StageKind.EXPLORATION;
        var pilot = StageKind.PILOT;
        var scale = StageKind.SCALE;
        return Stream.of(
                new Kinds("s.20(2)(a): one tender", OPEN, List.of(), null),
                new Kinds(
                        "s.20(2)(a): the open procedure has a single stage",
                        OPEN,
                        List.of(exploration, pilot),
                        ProcurementRefusal.STAGE_NOT_IN_PROCEDURE),
                new Kinds("s.20(2)(b): any other design", FLEXIBLE, List.of(sift, exploration, pilot, scale), null),
                new Kinds("s.20(5): rounds", FLEXIBLE, List.of(sift, scale), null),
                new Kinds(
                        "s.20(2)(b): a tender is the whole of it",
                        FLEXIBLE,
                        List.of(StageKind.TENDER, pilot),
                        ProcurementRefusal.STAGE_NOT_IN_PROCEDURE),
                new Kinds("one stage is none", FLEXIBLE, List.of(pilot), ProcurementRefusal.STAGES_TOO_FEW),
                new Kinds(
                        "they come in their order",
                        FLEXIBLE,
                        List.of(pilot, exploration),
                        ProcurementRefusal.STAGES_OUT_OF_ORDER),
                new Kinds("each comes once", FLEXIBLE, List.of(pilot, pilot), ProcurementRefusal.STAGES_OUT_OF_ORDER),
                new Kinds("s.84: no procedure is set", BELOW, List.of(exploration, pilot), null),
                new Kinds(
                        "s.85: no assessment of suitability",
                        BELOW,
                        List.of(sift, pilot),
                        ProcurementRefusal.SIFT_BELOW_THRESHOLD));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void allowsTheStagesOfTheProcedure(Kinds row) {
        if (row.refused() == null) row.rule().requireKinds(row.chosen());
        else assertRefused(row.refused(), () -> row.rule().requireKinds(row.chosen()));
    }

    @ParameterizedTest
    @CsvSource({
        // s.54: ten days for pre-selected suppliers, from the day after the earliest invitation
        "2027-01-24, STAGE_PERIOD_TOO_SHORT",
        "2027-01-25,",
        "2027-06-01,"
    })
    void leavesPreselectedSuppliersTheirTenderingPeriod(LocalDate closes, @Nullable ProcurementRefusal refused) {
        var plans = plans(new Timetable(at(DECIDED), at(closes), LocalDate.of(2027, 7, 1)), 3, null);
        if (refused == null) FLEXIBLE.require(plans, FIRST);
        else assertRefused(refused, () -> FLEXIBLE.require(plans, FIRST));
    }

    @Test
    void setsNoNumberOfDaysBelowTheThreshold() {
        BELOW.require(plans(new Timetable(at(DECIDED), at(DECIDED.plusDays(1)), DECIDED.plusDays(9)), 3, null), FIRST);
    }

    @Test
    void invitesNobodyBeforeTheStageBeforeIsDecided() {
        var early = new Timetable(at(DECIDED.minusDays(1)), at(DECIDED.plusDays(20)), DECIDED.plusDays(40));
        assertRefused(ProcurementRefusal.STAGE_OVERLAPS, () -> FLEXIBLE.require(plans(early, 3, null), FIRST));
    }

    @Test
    void wantsDatesOfEveryStage() {
        assertRefused(
                ProcurementRefusal.STAGE_DATES_NEEDED, () -> FLEXIBLE.require(plans(Timetable.NONE, 3, null), FIRST));
    }

    @ParameterizedTest
    @CsvSource({"0, STAGE_PLACES_NEEDED", ", STAGE_PLACES_NEEDED", "1,", "7,"})
    void saysHowManyGoOn(@Nullable Integer places, @Nullable ProcurementRefusal refused) {
        var plans = plans(times(DECIDED.plusDays(30), DECIDED.plusDays(60)), places, null);
        if (refused == null) FLEXIBLE.require(plans, FIRST);
        else assertRefused(refused, () -> FLEXIBLE.require(plans, FIRST));
    }

    @Test
    void nobodyGoesOnFromTheLastAndNoMoreThanCameIn() {
        var second = times(DECIDED.plusDays(30), DECIDED.plusDays(60));
        var third = times(DECIDED.plusDays(90), DECIDED.plusDays(120));
        assertRefused(
                ProcurementRefusal.LAST_STAGE_HAS_NO_PLACES,
                () -> FLEXIBLE.require(
                        List.of(plan(StageKind.SIFT, Timetable.NONE, 3, null), plan(StageKind.PILOT, second, 1, null)),
                        FIRST));
        assertRefused(
                ProcurementRefusal.STAGE_PLACES_GROW,
                () -> FLEXIBLE.require(
                        List.of(
                                plan(StageKind.SIFT, Timetable.NONE, 3, null),
                                plan(StageKind.EXPLORATION, second, 4, null),
                                plan(StageKind.PILOT, third, null, null)),
                        FIRST));
    }

    /** Sch 3 para 1(2)(e): payments to those who take part count in the estimated value. */
    @Test
    void countsWhatAllEntrantsOfAllLotsArePaid() {
        var dates = times(DECIDED.plusDays(30), DECIDED.plusDays(60));
        assertThat(StageLaw.payments(plans(dates, 3, "5000"), 2)).isEqualByComparingTo("30000");
        assertThat(StageLaw.payments(plans(dates, 3, null), 2)).isEqualByComparingTo("0");
        StageLaw.requireCounted(new BigDecimal("30000"), new BigDecimal("30000.01"));
        assertRefused(
                ProcurementRefusal.STAGE_PAYMENTS_ABOVE_VALUE,
                () -> StageLaw.requireCounted(new BigDecimal("30000"), new BigDecimal("30000")));
    }

    @Test
    void paysNobodyForAStageThatEverybodyMayEnter() {
        var plans = List.of(
                plan(StageKind.SIFT, Timetable.NONE, 3, "100"),
                plan(StageKind.PILOT, times(DECIDED.plusDays(30), DECIDED.plusDays(60)), null, null));
        assertRefused(ProcurementRefusal.STAGE_PAYMENT_OPEN, () -> FLEXIBLE.require(plans, FIRST));
    }

    private static List<StagePlan> plans(Timetable second, @Nullable Integer places, @Nullable String payment) {
        return List.of(
                plan(StageKind.EXPLORATION, Timetable.NONE, places, null),
                plan(StageKind.PILOT, second, null, payment));
    }

    private static StagePlan plan(StageKind kind, Timetable dates, @Nullable Integer places, @Nullable String payment) {
        return new StagePlan(kind, dates, places, payment == null ? null : new BigDecimal(payment), null, false, false);
    }
}
