package org.commonlot.marketplace.web.clarification;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An answer for the asker alone, and why it is not for all. */
public record PrivateAnswerForm(String answer, String reason) {

    public PrivateAnswerForm(@Nullable String answer, @Nullable String reason) {
        this.answer = Typed.text(answer);
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        Typed.required(errors, "answer", answer, AnswerForm.LONGEST);
        Typed.required(errors, "reason", reason, AnswerForm.LONGEST);
    }
}
