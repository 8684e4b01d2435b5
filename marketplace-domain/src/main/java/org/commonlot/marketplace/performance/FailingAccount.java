package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import org.commonlot.marketplace.terms.Refused;

/**
 * What a notice tells of a breach or of poor performance (Procurement Regulations 2024, reg 39(7)).
 *
 * @param obligation of the contract that was breached or not performed
 * @param what happened, and on which days
 * @param impact on those who were to be served
 * @param duration in words, such as from when to when
 * @param mitigation what was done against its impact
 * @param warnings and opportunities to improve that the supplier had; empty where none is needed
 */
@Embeddable
public record FailingAccount(
        String obligation, String what, String impact, String duration, String mitigation, String warnings) {

    public FailingAccount {
        obligation = obligation.strip();
        what = what.strip();
        impact = impact.strip();
        duration = duration.strip();
        mitigation = mitigation.strip();
        warnings = warnings.strip();
    }

    void check(FailingKind kind) {
        if (obligation.isEmpty() || what.isEmpty() || impact.isEmpty() || duration.isEmpty() || mitigation.isEmpty()) {
            throw new Refused(PerformanceRefusal.FAILING_EMPTY);
        }
        if (kind.chanceFirst() && warnings.isEmpty()) throw new Refused(PerformanceRefusal.WARNINGS_EMPTY);
    }
}
