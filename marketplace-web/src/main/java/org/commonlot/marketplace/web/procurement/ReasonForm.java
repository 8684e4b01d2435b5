package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why something is sent back, withdrawn or cancelled. */
public record ReasonForm(String reason) {

    private static final int LONGEST = 2_000;

    public ReasonForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
