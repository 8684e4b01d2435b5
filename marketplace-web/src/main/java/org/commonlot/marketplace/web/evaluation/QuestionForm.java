package org.commonlot.marketplace.web.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a bidder is asked, and until when it may reply, in UK time. */
public record QuestionForm(String question, DateForm replyBy, String replyTime) {

    private static final int LONGEST = 4_000;

    public QuestionForm(@Nullable String question, @Nullable DateForm replyBy, @Nullable String replyTime) {
        this.question = Typed.text(question);
        this.replyBy = replyBy == null ? DateForm.empty() : replyBy;
        this.replyTime = Typed.text(replyTime);
    }

    static QuestionForm empty() {
        return new QuestionForm(null, null, "17:00");
    }

    /** Until when; nothing when something is wrong with what was typed. */
    Optional<Instant> toMoment(Errors errors) {
        Typed.required(errors, "question", question, LONGEST);
        return Typed.moment(errors, "replyBy", replyBy, "replyTime", replyTime);
    }
}
