package org.commonlot.marketplace.web.bidding;

import java.util.UUID;
import org.commonlot.marketplace.bidding.BidView;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The answer to one criterion.
 *
 * @param secret {@code true} where something in it is confidential
 * @param why which passages, and why
 */
public record AnswerForm(int revision, String answer, String secret, String why) {

    /** About 1,000 words; where a criterion has a limit of its own, the longest that it can be. */
    static final int LONGEST = 8_000;

    private static final int LONGEST_WORDS = 30_000;

    private static final int LONGEST_WHY = 2_000;

    public AnswerForm(int revision, @Nullable String answer, @Nullable String secret, @Nullable String why) {
        this.revision = revision;
        this.answer = Typed.text(answer);
        this.secret = Typed.text(secret);
        this.why = Typed.text(why);
    }

    static AnswerForm from(BidView bid, UUID criterion) {
        var why = bid.content().confidential().get(criterion);
        return new AnswerForm(bid.revision(), bid.content().answers().get(criterion), why == null ? null : "true", why);
    }

    void check(Errors errors, boolean inWords) {
        Typed.required(errors, "answer", answer, inWords ? LONGEST_WORDS : LONGEST);
        if (marked()) Typed.required(errors, "why", why, LONGEST_WHY);
    }

    /** Which passages are confidential, and why; empty where none is. */
    String confidential() {
        return marked() ? why : "";
    }

    private boolean marked() {
        return secret.equals("true");
    }
}
