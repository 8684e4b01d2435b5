package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A reason in words, and nothing else. */
public record ReasonForm(String reason) {

    public ReasonForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    /** @param longest how many characters the rule that it is for takes */
    public void check(Errors errors, int longest) {
        Typed.required(errors, "reason", reason, longest);
    }
}
