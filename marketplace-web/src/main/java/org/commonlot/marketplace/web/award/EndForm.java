package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a lot ends without award. */
public record EndForm(String reason) {

    private static final int LONGEST = 2_000;

    public EndForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
