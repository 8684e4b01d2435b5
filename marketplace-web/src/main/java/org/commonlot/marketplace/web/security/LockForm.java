package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why somebody is locked out. */
public record LockForm(String reason) {

    private static final int LONGEST = 500;

    public LockForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
