package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Which member leads from now on, and why. */
public record LeadForm(String authority, String reason) {

    public LeadForm(@Nullable String authority, @Nullable String reason) {
        this.authority = Typed.text(authority);
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, FoundForm.LONGEST);
    }
}
