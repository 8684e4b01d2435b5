package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Which bid should win, and why. */
public record ProposalForm(String bid, String reasons) {

    private static final int LONGEST = 4_000;

    public ProposalForm(@Nullable String bid, @Nullable String reasons) {
        this.bid = Typed.text(bid);
        this.reasons = Typed.text(reasons);
    }

    /** @param bids whether bids were taken, of which one is chosen */
    void check(boolean bids, Errors errors) {
        if (bids && bid.isEmpty()) errors.rejectValue("bid", "NotBlank");
        Typed.required(errors, "reasons", reasons, LONGEST);
    }
}
