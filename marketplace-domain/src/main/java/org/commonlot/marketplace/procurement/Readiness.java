package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.ProcedureRule;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** Whether a procurement may be announced: the capability of preparation keeps what that depends on. */
public interface Readiness {

    /** The rule as it applies to this one, announced on that day: with the minimum period that its facts allow. */
    ProcedureRule applied(ProcurementId id, ProcedureRule rule, LocalDate announced, StagePosition position);

    /** What the contract is, as far as its threshold depends on it. */
    ContractKind kind(ProcurementId id, @Nullable String category);

    /**
     * Payments for taking part count in the estimated value (Procurement Act 2023, Sch 3 para 1(2)(e)).
     *
     * @param payments the most that stages may cost, in pounds without VAT
     * @throws Refused when the value was made up from parts that leave them out
     */
    void requirePaymentsCounted(ProcurementId id, BigDecimal payments);

    /** @throws Refused while something is missing that must be settled before the notice and before it is public */
    void requireReady(ProcurementId id, Actor by);

    /** Records the advice that the author has at this step, and goes on with. */
    void note(ProcurementId id, String step, Actor by);
}
