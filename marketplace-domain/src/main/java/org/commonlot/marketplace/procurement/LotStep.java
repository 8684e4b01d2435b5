package org.commonlot.marketplace.procurement;

import static org.commonlot.marketplace.procurement.LotState.CANCELLED;
import static org.commonlot.marketplace.procurement.LotState.CLOSED;
import static org.commonlot.marketplace.procurement.LotState.COMPLETE;
import static org.commonlot.marketplace.procurement.LotState.DECIDED;
import static org.commonlot.marketplace.procurement.LotState.EVALUATING;
import static org.commonlot.marketplace.procurement.LotState.OPEN;
import static org.commonlot.marketplace.procurement.LotState.OPENED;
import static org.commonlot.marketplace.procurement.LotState.PLANNED;
import static org.commonlot.marketplace.procurement.LotState.SELECTED;
import static org.commonlot.marketplace.procurement.LotState.UNSUCCESSFUL;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a lot: from which states each may be taken, and where it leads. The whole table is here. */
public enum LotStep {
    INVITE(EnumSet.of(PLANNED), OPEN),
    /** Without bids: it is told to whom the contract is to go, and the award can be decided. */
    NAME_SUPPLIER(EnumSet.of(PLANNED), EVALUATING),
    CLOSE(EnumSet.of(OPEN), CLOSED),
    /** After an outage at the deadline, as long as no bid is opened. */
    REOPEN(EnumSet.of(CLOSED), OPEN),
    OPEN_BIDS(EnumSet.of(CLOSED), OPENED),
    EVALUATE(EnumSet.of(OPENED), EVALUATING),
    SELECT(EnumSet.of(EVALUATING), SELECTED),
    DECIDE(EnumSet.of(EVALUATING), DECIDED),
    /** The award was given up before a contract was signed: another is decided, or none. */
    SET_AWARD_ASIDE(EnumSet.of(DECIDED), EVALUATING),
    COMPLETE_LOT(EnumSet.of(DECIDED), COMPLETE),
    END_UNSUCCESSFUL(EnumSet.of(CLOSED, OPENED, EVALUATING), UNSUCCESSFUL),
    CANCEL_LOT(EnumSet.of(PLANNED, OPEN, CLOSED, OPENED, EVALUATING, SELECTED, DECIDED), CANCELLED);

    private final Set<LotState> from;
    private final LotState to;

    LotStep(Set<LotState> from, LotState to) {
        this.from = from;
        this.to = to;
    }

    public boolean possibleFrom(LotState state) {
        return from.contains(state);
    }

    public LotState leadsTo() {
        return to;
    }
}
