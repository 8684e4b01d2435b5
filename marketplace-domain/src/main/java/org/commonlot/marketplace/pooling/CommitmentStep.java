package org.commonlot.marketplace.pooling;

/** How far an authority has gone, in the order of the ladder; the last leads off it. */
public enum CommitmentStep {
    INTERESTED,
    /** What it expects to buy, as far as it can say. */
    INDICATIVE,
    /** It buys, if the award is made. */
    BINDING,
    WITHDRAWN;

    /** Whether it counts as a commitment at all. */
    public boolean counts() {
        return this != WITHDRAWN;
    }

    /** Whether a sum belongs to it. */
    public boolean needsValue() {
        return this == INDICATIVE || this == BINDING;
    }
}
