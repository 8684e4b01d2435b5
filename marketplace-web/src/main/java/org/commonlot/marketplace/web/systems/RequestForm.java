package org.commonlot.marketplace.web.systems;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody asks an authority for, and what for. */
public record RequestForm(String title, String purpose) {

    public RequestForm(@Nullable String title, @Nullable String purpose) {
        this.title = Typed.text(title);
        this.purpose = Typed.text(purpose);
    }

    void check(Errors errors) {
        Typed.required(errors, "title", title, SystemForm.LONGEST);
        Typed.required(errors, "purpose", purpose, HoldingForm.LONGEST_WORDS);
    }
}
