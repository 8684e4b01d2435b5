package org.commonlot.marketplace.web.contractchange;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a change is refused or withdrawn. */
public record ReasonForm(String reason) {

    public ReasonForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, 1_000);
    }
}
