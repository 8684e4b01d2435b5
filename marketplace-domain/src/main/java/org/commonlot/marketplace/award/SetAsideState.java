package org.commonlot.marketplace.award;

/** How far it has come to give up an award: one person proposes it, another decides. */
public enum SetAsideState {
    PROPOSED,
    RETURNED,
    DECIDED
}
