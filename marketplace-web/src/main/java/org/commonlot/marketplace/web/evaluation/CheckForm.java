package org.commonlot.marketplace.web.evaluation;

import org.commonlot.marketplace.evaluation.CheckState;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The decision about a bidder: cleared or excluded. */
public record CheckForm(String decision, String reason) {

    static final String REPLACED = "REPLACED";

    private static final int LONGEST = 4_000;

    public CheckForm(@Nullable String decision, @Nullable String reason) {
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        if (!excludes() && !replaces() && !decision.equals(CheckState.CLEARED.name())) {
            errors.rejectValue("decision", "NotBlank");
        }
        Typed.limited(errors, "reason", reason, LONGEST);
    }

    /** Whether it goes on with the replacement that its bidder has offered. */
    boolean replaces() {
        return decision.equals(REPLACED);
    }

    boolean excludes() {
        return decision.equals(CheckState.EXCLUDED.name());
    }
}
