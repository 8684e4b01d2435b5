package org.commonlot.marketplace.performance;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What came of a breach or of poor performance (Procurement Regulations 2024, reg 39(7)).
 *
 * @param scope of the part of the contract that has ended; empty where none has
 * @param amount of the damages or the settlement, in pounds; nothing where there is none, or it may not be told
 * @param basis on which damages were awarded or it was settled; empty where neither was
 * @param decision the web address of a decision that is published; empty where there is none
 */
@Embeddable
public record FailingOutcome(String scope, @Nullable Money amount, String basis, String decision) {

    /** Nothing but the failure itself. */
    public static final FailingOutcome NONE = new FailingOutcome("", null, "", "");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    public FailingOutcome {
        scope = scope.strip();
        basis = basis.strip();
        decision = decision.strip();
    }

    void check(FailingKind kind) {
        if (kind.scopeTold() && scope.isEmpty()) throw new Refused(PerformanceRefusal.SCOPE_EMPTY);
        if (kind.awardTold() && amount == null) throw new Refused(PerformanceRefusal.AMOUNT_MISSING);
        if (kind.awardTold() && basis.isEmpty()) throw new Refused(PerformanceRefusal.BASIS_EMPTY);
        if (amount != null && !amount.isPositive()) throw new Refused(PerformanceRefusal.AMOUNT_NOT_POSITIVE);
        if (!decision.isEmpty() && !ADDRESS.matcher(decision).matches()) {
            throw new Refused(PerformanceRefusal.DECISION_MALFORMED);
        }
    }
}
