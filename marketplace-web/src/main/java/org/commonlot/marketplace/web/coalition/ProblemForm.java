package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A problem that the others may have too. */
public record ProblemForm(String title, String wording) {

    public ProblemForm(@Nullable String title, @Nullable String wording) {
        this.title = Typed.text(title);
        this.wording = Typed.text(wording);
    }

    void check(Errors errors) {
        Typed.required(errors, "title", title, FoundForm.LONGEST_NAME);
        Typed.limited(errors, "wording", wording, FoundForm.LONGEST);
    }
}
