package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What should change before an award can be approved. */
public record ReturnForm(String reasons) {

    private static final int LONGEST = 2_000;

    public ReturnForm(@Nullable String reasons) {
        this.reasons = Typed.text(reasons);
    }

    void check(Errors errors) {
        Typed.required(errors, "reasons", reasons, LONGEST);
    }
}
