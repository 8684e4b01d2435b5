package org.commonlot.marketplace.evaluation;

/** Where what the panel agreed lies to what its evaluators gave. */
public enum Placing {
    /** Higher than what anybody gave. */
    ABOVE_ALL,
    WITHIN,
    /** Lower than what anybody gave. */
    BELOW_ALL
}
