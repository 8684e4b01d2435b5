package org.commonlot.marketplace.web.challenge;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why the authority goes on after a complaint. */
public record ReleaseForm(String reason) {

    private static final int LONGEST = 4_000;

    public ReleaseForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
