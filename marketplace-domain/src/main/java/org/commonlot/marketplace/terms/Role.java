package org.commonlot.marketplace.terms;

/** What a person may be in an organisation. Roles on one procurement (opener, evaluator, chair) are named there. */
public enum Role {
    SUPPLIER_OWNER(Side.SUPPLIER),
    BID_WRITER(Side.SUPPLIER),
    AUTHORITY_OWNER(Side.AUTHORITY),
    BUYER(Side.AUTHORITY),
    APPROVER(Side.AUTHORITY),
    OPENER(Side.AUTHORITY),
    EVALUATOR(Side.AUTHORITY),
    CONTRACT_MANAGER(Side.AUTHORITY),
    AUDITOR(Side.AUTHORITY),
    ADMINISTRATOR(Side.PLATFORM);

    /** Who a role belongs to. */
    public enum Side {
        SUPPLIER,
        AUTHORITY,
        PLATFORM
    }

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
