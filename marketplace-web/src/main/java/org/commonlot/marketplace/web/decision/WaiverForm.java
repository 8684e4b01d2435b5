package org.commonlot.marketplace.web.decision;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a decision can't be waited for. */
public record WaiverForm(String reason) {

    private static final int LONGEST = 2_000;

    public WaiverForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
    }
}
