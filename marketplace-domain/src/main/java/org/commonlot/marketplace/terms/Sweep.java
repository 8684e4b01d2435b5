package org.commonlot.marketplace.terms;

/** Does what has come due as time went by. Whatever ran before does no harm: a sweep finds nothing, or what is left. */
public interface Sweep {

    /** What the scheduler knows it by, on all nodes; never changed, else the old one stays scheduled for ever. */
    String name();

    void sweep();

    /** Whether somebody is waiting for it: a deadline, a letter. What comes once in a year can wait for a minute. */
    default boolean isAwaited() {
        return false;
    }
}
