package org.commonlot.marketplace.maturity;

/** Where an action of a plan stands. */
public enum ActionState {
    PLANNED,
    UNDER_WAY,
    DONE,
    /** Given up, with a reason. */
    DROPPED;

    /** Whether somebody still has to do something. */
    public boolean open() {
        return switch (this) {
            case PLANNED, UNDER_WAY -> true;
            case DONE, DROPPED -> false;
        };
    }
}
