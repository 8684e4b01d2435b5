package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The answer to an invitation: yes or no, and why not. */
public record AnswerForm(String answer, String reason) {

    public AnswerForm(@Nullable String answer, @Nullable String reason) {
        this.answer = Typed.text(answer);
        this.reason = Typed.text(reason);
    }

    void check(Errors errors) {
        if (!accepts() && !answer.equals("DECLINE")) errors.rejectValue("answer", "NotBlank");
        Typed.limited(errors, "reason", reason, FoundForm.LONGEST);
    }

    boolean accepts() {
        return answer.equals("ACCEPT");
    }
}
