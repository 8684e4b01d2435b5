package org.commonlot.marketplace.web.performance;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A reason, and nothing else. */
public record WhyForm(String reason) {

    public WhyForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, 2_000);
    }
}
