package org.commonlot.marketplace.web.selection;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What should be otherwise. */
public record NoteForm(String reasons) {

    private static final int LONGEST = 4_000;

    public NoteForm(@Nullable String reasons) {
        this.reasons = Typed.text(reasons);
    }

    void check(Errors errors) {
        Typed.required(errors, "reasons", reasons, LONGEST);
    }
}
