package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Right;

/** What a person does on one procurement, and the right in a buying authority that entitles them to it. */
public enum Duty {
    AUTHOR(Right.WRITE_PROCUREMENTS),
    APPROVER(Right.APPROVE),
    OPENER(Right.OPEN_BIDS),
    EVALUATOR(Right.EVALUATE),
    CHAIR(Right.CHAIR_PANEL),
    /** Looks after how the panel comes to agree, and scores nothing. */
    MODERATOR(Right.MODERATE),
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
     * approving it, and moderating a panel and being on it or approving what follows.
     */
    public boolean goesWith(Duty other) {
        return !excludes(other) && !other.excludes(this);
    }

    private boolean excludes(Duty other) {
        return switch (this) {
            case AUTHOR -> other == APPROVER;
            case MODERATOR -> other == EVALUATOR || other == CHAIR || other == APPROVER;
            case APPROVER, OPENER, EVALUATOR, CHAIR, OBSERVER -> false;
        };
    }
}
