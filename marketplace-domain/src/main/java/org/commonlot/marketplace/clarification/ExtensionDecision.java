package org.commonlot.marketplace.clarification;

/** What somebody decided about a proposed extension. */
public enum ExtensionDecision {
    /** The deadline is to be moved, by amending the procurement. */
    EXTEND,
    /** It stays. */
    KEEP
}
