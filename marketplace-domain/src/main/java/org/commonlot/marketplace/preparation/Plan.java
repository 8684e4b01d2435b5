package org.commonlot.marketplace.preparation;

import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Need;
import org.commonlot.marketplace.procedure.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer has said on how to buy.
 *
 * @param need what was answered to choose a procedure
 * @param valuation the parts of the estimated value
 * @param documentsLater whether tender documents come after the notice
 * @param urgentReason why a state of urgency makes the ordinary period impractical; none is claimed without
 */
public record Plan(
        @Nullable Need need,
        Valuation valuation,
        boolean documentsLater,
        @Nullable String urgentReason) {

    static final Plan NONE = new Plan(null, Valuation.NONE, false, null);

    Plan with(Need answered) {
        return new Plan(answered, valuation, documentsLater, urgentReason);
    }

    Plan with(Valuation valued) {
        return new Plan(need, valued, documentsLater, urgentReason);
    }

    Plan with(boolean later, @Nullable String urgent) {
        return new Plan(need, valuation, later, urgent);
    }

    /** The kind that was said, as long as the budget's category still agrees with it. */
    ContractKind kind(@Nullable String category) {
        if (need != null && (category == null || need.kind().category().equals(category))) return need.kind();
        return category == null ? ContractKind.SERVICES : ContractKind.ofCategory(category);
    }
}
