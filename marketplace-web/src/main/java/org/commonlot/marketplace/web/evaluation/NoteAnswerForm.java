package org.commonlot.marketplace.web.evaluation;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the chair answers to a note of moderation. */
public record NoteAnswerForm(String answer) {

    private static final int LONGEST = 4_000;

    public NoteAnswerForm(@Nullable String answer) {
        this.answer = Typed.text(answer);
    }

    static NoteAnswerForm empty() {
        return new NoteAnswerForm(null);
    }

    void check(Errors errors) {
        Typed.required(errors, "answer", answer, LONGEST);
    }
}
