package org.commonlot.marketplace.terms;

/**
 * What a person may be in an organisation; {@link Right} says what that entitles to. Roles on one procurement (opener,
 * evaluator, chair, moderator) are named there.
 */
public enum Role {
    SUPPLIER_OWNER(Side.SUPPLIER),
    BID_WRITER(Side.SUPPLIER),
    BID_VIEWER(Side.SUPPLIER),
    AUTHORITY_OWNER(Side.AUTHORITY),
    BUYER(Side.AUTHORITY),
    APPROVER(Side.AUTHORITY),
    OPENER(Side.AUTHORITY),
    EVALUATOR(Side.AUTHORITY),
    MODERATOR(Side.AUTHORITY),
    CONTRACT_MANAGER(Side.AUTHORITY),
    FINANCE(Side.AUTHORITY),
    AUDITOR(Side.AUTHORITY),
    COALITION_LEAD(Side.AUTHORITY),
    COALITION_MEMBER(Side.AUTHORITY),
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
