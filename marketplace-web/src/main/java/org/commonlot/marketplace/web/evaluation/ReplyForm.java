package org.commonlot.marketplace.web.evaluation;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A bidder's reply to a concern. */
public record ReplyForm(String reply) {

    private static final int LONGEST = 10_000;

    public ReplyForm(@Nullable String reply) {
        this.reply = Typed.text(reply);
    }

    void check(Errors errors) {
        Typed.required(errors, "reply", reply, LONGEST);
    }
}
