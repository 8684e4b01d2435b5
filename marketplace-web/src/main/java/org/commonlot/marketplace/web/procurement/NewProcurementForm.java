package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The first line of a challenge. */
public record NewProcurementForm(String title) {

    public NewProcurementForm(@Nullable String title) {
        this.title = Typed.text(title);
    }

    void check(Errors errors) {
        Typed.required(errors, "title", title, ProblemForm.LONGEST_TITLE);
    }
}
