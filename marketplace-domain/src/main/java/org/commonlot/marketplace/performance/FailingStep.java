package org.commonlot.marketplace.performance;

import static org.commonlot.marketplace.performance.FailingState.CONFIRMED;
import static org.commonlot.marketplace.performance.FailingState.PUBLISHED;
import static org.commonlot.marketplace.performance.FailingState.RECORDED;
import static org.commonlot.marketplace.performance.FailingState.REFUSED;

/** The steps of an entry: from which state each may be taken, and where it leads. The whole table is here. */
public enum FailingStep {
    CONFIRM(RECORDED, CONFIRMED),
    REFUSE(RECORDED, REFUSED),
    FILE_NOTICE(CONFIRMED, PUBLISHED);

    private final FailingState from;
    private final FailingState to;

    FailingStep(FailingState from, FailingState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(FailingState state) {
        return from == state;
    }

    public FailingState leadsTo() {
        return to;
    }
}
