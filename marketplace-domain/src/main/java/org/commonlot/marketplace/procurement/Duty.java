package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Right;

/** What a person does on one procurement, and the right in a buying authority that entitles them to it. */
public enum Duty {
    AUTHOR(Right.WRITE_PROCUREMENTS),
    APPROVER(Right.APPROVE),
    OPENER(Right.OPEN_BIDS),
    EVALUATOR(Right.EVALUATE),
    CHAIR(Right.CHAIR_PANEL),
    /** Reads what the panel may read, and does nothing. */
    OBSERVER(Right.OBSERVE);

    private final Right right;

    Duty(Right right) {
        this.right = right;
    }

    public Right right() {
        return right;
    }

    /**
     * Whether one person may have both on one procurement: small teams may combine everything but writing it and
     * approving it.
     */
    public boolean goesWith(Duty other) {
        return !(this == AUTHOR && other == APPROVER) && !(this == APPROVER && other == AUTHOR);
    }
}
