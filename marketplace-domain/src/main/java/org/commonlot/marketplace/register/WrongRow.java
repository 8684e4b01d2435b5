package org.commonlot.marketplace.register;

import org.commonlot.marketplace.register.RegisterRejection.Reason;

/** A row that can't come in. */
final class WrongRow extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    WrongRow(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
