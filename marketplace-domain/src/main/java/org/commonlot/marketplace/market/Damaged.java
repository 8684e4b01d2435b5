package org.commonlot.marketplace.market;

import org.commonlot.marketplace.market.Rejection.Reason;

/** A release that lacks what it can't be without. */
final class Damaged extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Damaged(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
