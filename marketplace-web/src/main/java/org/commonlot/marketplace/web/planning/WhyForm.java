package org.commonlot.marketplace.web.planning;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A reason in words. */
public record WhyForm(String reason) {

    public WhyForm(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, WordsForm.LONGEST);
    }
}
