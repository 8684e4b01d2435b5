package org.commonlot.marketplace.challenge;

import static org.commonlot.marketplace.challenge.HoldState.ENDED;
import static org.commonlot.marketplace.challenge.HoldState.END_PROPOSED;
import static org.commonlot.marketplace.challenge.HoldState.STANDS;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a hold: what it may be of, from which states each may be taken, and where it leads. The whole table is here. */
public enum HoldStep {
    /** Of proceedings: the order or the disposal. */
    RECORD_END(EnumSet.of(HoldKind.PROCEEDINGS), EnumSet.of(STANDS, END_PROPOSED), END_PROPOSED),
    CONFIRM_END(EnumSet.of(HoldKind.PROCEEDINGS), EnumSet.of(END_PROPOSED), ENDED),
    /** What was recorded does not end it. */
    RETURN_END(EnumSet.of(HoldKind.PROCEEDINGS), EnumSet.of(END_PROPOSED), STANDS),
    RELEASE(EnumSet.of(HoldKind.COMPLAINT), EnumSet.of(STANDS), ENDED);

    private final Set<HoldKind> of;
    private final Set<HoldState> from;
    private final HoldState to;

    HoldStep(Set<HoldKind> of, Set<HoldState> from, HoldState to) {
        this.of = of;
        this.from = from;
        this.to = to;
    }

    public boolean possible(HoldKind kind, HoldState state) {
        return of.contains(kind) && from.contains(state);
    }

    public HoldState leadsTo() {
        return to;
    }
}
