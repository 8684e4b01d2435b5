package org.commonlot.marketplace.web.performance;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A note. */
public record NoteForm(String text) {

    public NoteForm(@Nullable String text) {
        this.text = Typed.text(text);
    }

    void check(Errors errors) {
        Typed.required(errors, "text", text, 5_000);
    }
}
