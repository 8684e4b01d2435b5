package org.commonlot.marketplace.web.bidding;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The answer to one criterion. */
public record AnswerForm(int revision, String answer) {

    /** About 1,000 words; where a criterion has a limit of its own, the longest that it can be. */
    static final int LONGEST = 8_000;

    private static final int LONGEST_WORDS = 30_000;

    public AnswerForm(int revision, @Nullable String answer) {
        this.revision = revision;
        this.answer = Typed.text(answer);
    }

    void check(Errors errors, boolean inWords) {
        Typed.required(errors, "answer", answer, inWords ? LONGEST_WORDS : LONGEST);
    }
}
