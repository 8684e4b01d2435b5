package org.commonlot.marketplace.web.evaluation;

import org.commonlot.marketplace.evaluation.ConcernReply;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A bidder's reply to a concern: what it says to it, what it has done since, and whom it would replace. */
public record ConcernReplyForm(String reply, String measures, String replacement) {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_PARTY = 500;

    public ConcernReplyForm(@Nullable String reply, @Nullable String measures, @Nullable String replacement) {
        this.reply = Typed.text(reply);
        this.measures = Typed.text(measures);
        this.replacement = Typed.text(replacement);
    }

    static ConcernReplyForm empty() {
        return new ConcernReplyForm(null, null, null);
    }

    ConcernReply toReply(Errors errors) {
        Typed.required(errors, "reply", reply, LONGEST);
        Typed.limited(errors, "measures", measures, LONGEST);
        Typed.limited(errors, "replacement", replacement, LONGEST_PARTY);
        return new ConcernReply(reply, measures, replacement);
    }
}
