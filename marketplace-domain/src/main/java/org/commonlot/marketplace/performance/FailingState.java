package org.commonlot.marketplace.performance;

/** Where an entry of a breach or of poor performance stands. */
public enum FailingState {
    /** It waits for a second person. */
    RECORDED,
    /** A second person has confirmed it; its notice is to be published. */
    CONFIRMED,
    /** A second person has not: nothing is told of it. */
    REFUSED,
    /** Its notice is on the central platform, and everybody reads it here. */
    PUBLISHED;

    /** Whether something is still to be done. */
    public boolean open() {
        return this == RECORDED || this == CONFIRMED;
    }
}
