package org.commonlot.marketplace.web.maturity;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why something goes back. */
public record WhyForm(String reason) {

    private static final int LONGEST = 2_000;

    public WhyForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
