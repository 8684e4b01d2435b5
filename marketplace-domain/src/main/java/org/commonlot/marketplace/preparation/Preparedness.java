package org.commonlot.marketplace.preparation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.procurement.Groundwork;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Readiness;
import org.commonlot.marketplace.procurement.StagePosition;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what procurements ask of their preparation. */
@Service
@Transactional(readOnly = true)
class Preparedness implements Readiness {

    private final Plans plans;
    private final Procedures procedures;
    private final Groundwork groundwork;
    private final PreparationDesk desk;
    private final AdviceLog advice;
    private final Ledger ledger;
    private final Clock clock;

    Preparedness(
            Plans plans,
            Procedures procedures,
            Groundwork groundwork,
            PreparationDesk desk,
            AdviceLog advice,
            Ledger ledger,
            Clock clock) {
        this.advice = advice;
        this.ledger = ledger;
        this.clock = clock;
        this.plans = plans;
        this.procedures = procedures;
        this.groundwork = groundwork;
        this.desk = desk;
    }

    @Override
    public ProcedureRule applied(ProcurementId id, ProcedureRule rule, LocalDate announced, StagePosition position) {
        if (!rule.takesBids() || rule.belowThreshold()) return rule;
        var limit = Limits.of(plans.of(id), groundwork.of(id), procedures.timeLimits(announced), announced, position);
        return rule.withMinimum(limit.days());
    }

    @Override
    public ContractKind kind(ProcurementId id, @Nullable String category) {
        return plans.of(id).kind(category);
    }

    @Override
    public void requirePaymentsCounted(ProcurementId id, BigDecimal payments) {
        var valuation = plans.of(id).valuation();
        if (!valuation.given()) return;
        var counted = Objects.requireNonNullElse(valuation.participants(), BigDecimal.ZERO);
        if (counted.compareTo(payments) < 0) throw new Refused(PreparationRefusal.PAYMENTS_NOT_COUNTED, payments);
    }

    @Override
    public void requireReady(ProcurementId id, Actor by) {
        var missing = desk.gates(id, by).stream()
                .filter(gate -> gate.missing() && Gates.settledBeforeNotice(gate.gate()))
                .count();
        if (missing > 0) throw new Refused(PreparationRefusal.GATES_MISSING, missing);
    }

    @Override
    @Transactional
    public void note(ProcurementId id, String step, Actor by) {
        var now = clock.instant();
        for (var flag : desk.proportion(id, by).flags()) {
            advice.keep(id, step, flag, now);
            ledger.append(
                    "preparation.advice_given",
                    id.value().toString(),
                    by,
                    now,
                    Map.of("step", step, "flag", flag.kind().name()));
        }
    }
}
