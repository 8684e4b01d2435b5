package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure allows of stages.
 *
 * @param kinds that the procedure may have, in their order
 * @param laterDays calendar days from the day after an invitation to the deadline of a stage after the first (s.54)
 */
record StageLaw(ProcedureRule rule, List<String> kinds, int laterDays) {

    /** The procedure has such stages, and they come in their order; no several of them is a plain tender. */
    void requireKinds(List<StageKind> chosen) {
        if (chosen.isEmpty()) return;
        chosen.forEach(this::requireKind);
        if (chosen.size() < 2) throw new Refused(ProcurementRefusal.STAGES_TOO_FEW);
        for (int at = 1; at < chosen.size(); at++) {
            if (chosen.get(at).compareTo(chosen.get(at - 1)) <= 0) {
                throw new Refused(ProcurementRefusal.STAGES_OUT_OF_ORDER);
            }
        }
    }

    private void requireKind(StageKind kind) {
        if (kind == StageKind.SIFT && rule.belowThreshold()) {
            throw new Refused(ProcurementRefusal.SIFT_BELOW_THRESHOLD);
        }
        // The tender is the only stage of what has one: it cannot be one of several.
        if (kind == StageKind.TENDER || !kinds.contains(kind.name())) {
            throw new Refused(ProcurementRefusal.STAGE_NOT_IN_PROCEDURE, kind);
        }
    }

    /** Everything about all of them, before it is reviewed, announced and published. */
    void require(List<StagePlan> plans, Timetable first) {
        requireKinds(plans.stream().map(StagePlan::kind).toList());
        for (int at = 0; at < plans.size(); at++) requireStage(plans, at, first);
    }

    /** One of them, as far as those before it are known. */
    void requireStage(List<StagePlan> plans, int at, Timetable first) {
        requirePlaces(plans, at);
        requirePayment(plans.get(at), at);
        if (at == 0) return;
        var dates = plans.get(at).dates();
        if (!dates.complete()) throw new Refused(ProcurementRefusal.STAGE_DATES_NEEDED, at + 1);
        dates.check();
        var decided = (at == 1 ? first : plans.get(at - 1).dates()).awardExpected();
        if (decided != null) requirePeriod(at + 1, dates, decided);
    }

    /** From the day on which the stage before is to be decided: nobody is invited earlier. */
    void requirePeriod(int number, Timetable dates, LocalDate invited) {
        var asks = dates.questionsClose();
        var closes = dates.bidsClose();
        if (asks == null || closes == null) throw new Refused(ProcurementRefusal.STAGE_DATES_NEEDED, number);
        if (UkTime.date(asks).isBefore(invited)) throw new Refused(ProcurementRefusal.STAGE_OVERLAPS, number);
        var earliest = invited.plusDays(laterDays);
        if (UkTime.date(closes).isBefore(earliest)) {
            throw new Refused(ProcurementRefusal.STAGE_PERIOD_TOO_SHORT, number, laterDays, earliest);
        }
    }

    private static void requirePlaces(List<StagePlan> plans, int at) {
        Integer places = plans.get(at).places();
        if (at == plans.size() - 1) {
            if (places != null) throw new Refused(ProcurementRefusal.LAST_STAGE_HAS_NO_PLACES);
            return;
        }
        if (places == null || places < 1) throw new Refused(ProcurementRefusal.STAGE_PLACES_NEEDED, at + 1);
        Integer before = at == 0 ? null : plans.get(at - 1).places();
        if (before != null && places > before) throw new Refused(ProcurementRefusal.STAGE_PLACES_GROW, at + 1);
    }

    private static void requirePayment(StagePlan plan, int at) {
        var payment = plan.payment();
        if (payment == null) return;
        if (payment.signum() <= 0) throw new Refused(ProcurementRefusal.STAGE_PAYMENT_NOT_POSITIVE, at + 1);
        // As everybody may enter, nobody could say what it adds to the estimated value (Sch 3 para 1(2)(e)).
        if (at == 0) throw new Refused(ProcurementRefusal.STAGE_PAYMENT_OPEN);
    }

    /** The most that is paid to entrants: to as many as have places, in each lot (Sch 3 para 1(2)(e)). */
    static BigDecimal payments(List<StagePlan> plans, int lots) {
        var sum = BigDecimal.ZERO;
        for (int at = 1; at < plans.size(); at++) {
            var payment = plans.get(at).payment();
            Integer entrants = plans.get(at - 1).places();
            if (payment == null || entrants == null) continue;
            sum = sum.add(payment.multiply(BigDecimal.valueOf((long) entrants * lots)));
        }
        return sum;
    }

    /** The estimated value is all that could be paid, payments for taking part among it. */
    static void requireCounted(BigDecimal payments, @Nullable BigDecimal most) {
        if (most != null && payments.compareTo(most) >= 0) {
            throw new Refused(ProcurementRefusal.STAGE_PAYMENTS_ABOVE_VALUE, payments);
        }
    }
}
