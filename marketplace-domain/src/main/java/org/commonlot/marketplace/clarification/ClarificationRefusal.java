package org.commonlot.marketplace.clarification;

import org.commonlot.marketplace.terms.Refusal;
import org.jspecify.annotations.Nullable;

/** What the rules of questions and answers refuse. */
public enum ClarificationRefusal implements Refusal {
    QUESTIONS_CLOSED("question"),
    QUESTION_EMPTY("question"),
    ANSWER_EMPTY("answer"),
    ANSWERED_ALREADY(null),
    REASON_EMPTY("reason"),
    NOT_OPEN(null),
    ABSTAINED_ALREADY(null),
    EXTENSION_DECIDED(null);

    private final @Nullable String field;

    ClarificationRefusal(@Nullable String field) {
        this.field = field;
    }

    @Override
    public String capability() {
        return "clarification";
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
