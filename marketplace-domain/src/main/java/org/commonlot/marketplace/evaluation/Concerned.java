package org.commonlot.marketplace.evaluation;

/** To whom a ground of exclusion applies (Procurement Act 2023, ss.26-28, 57; Sch 6 paras 44, 45). */
public enum Concerned {
    /** The bidder itself. */
    SUPPLIER,
    /** Somebody with control of the bidder or under its control: an owner, a director, a parent, a subsidiary. */
    CONNECTED_PERSON,
    /** Somebody on whom the bidder relies to satisfy a condition of participation. */
    ASSOCIATED_PERSON,
    /** Somebody whom the bidder intends to let do a part of the work. */
    SUBCONTRACTOR;

    /** Whether the bidder has to be given the chance to put somebody else in their place (ss.26(3), 28(5)). */
    public boolean replaceable() {
        return this == ASSOCIATED_PERSON || this == SUBCONTRACTOR;
    }
}
