package org.commonlot.marketplace.web.ordering;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why an order is refused or cancelled. */
public record ReasonForm(String reason) {

    static final int LONGEST = 1_000;

    public ReasonForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
