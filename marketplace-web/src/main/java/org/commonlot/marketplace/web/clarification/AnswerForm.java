package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The question as everybody will read it, and its answer. */
public record AnswerForm(String published, String answer) {

    static final int LONGEST = 5_000;

    public AnswerForm(@Nullable String published, @Nullable String answer) {
        this.published = Typed.text(published);
        this.answer = Typed.text(answer);
    }

    void check(Errors errors) {
        Typed.required(errors, "published", published, LONGEST);
        Typed.required(errors, "answer", answer, LONGEST);
    }
}
