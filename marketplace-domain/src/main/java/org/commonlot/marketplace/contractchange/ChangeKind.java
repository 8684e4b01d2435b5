package org.commonlot.marketplace.contractchange;

/** What happens to a contract. */
public enum ChangeKind {
    /** Its value, its term or what is supplied changes. */
    CHANGE,
    /** Another supplier takes the place of this one. */
    NOVATION,
    /** It ends. */
    TERMINATION
}
