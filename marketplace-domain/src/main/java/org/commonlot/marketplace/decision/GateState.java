package org.commonlot.marketplace.decision;

/** How a gate of an authority stands before an award or a signature. */
public enum GateState {
    /** Nobody has recorded anything. */
    OPEN,
    /** It is recorded, and its clear days are not over. */
    RUNS,
    PASSED,
    WAIVED;

    /** Whether the act may go on. */
    public boolean lets() {
        return this == PASSED || this == WAIVED;
    }
}
