package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A question as a supplier types it. */
public record QuestionForm(String about, String question) {

    private static final int LONGEST = 3_000;

    public QuestionForm(@Nullable String about, @Nullable String question) {
        this.about = Typed.text(about);
        this.question = Typed.text(question);
    }

    void check(Errors errors) {
        Typed.required(errors, "question", question, LONGEST);
    }
}
