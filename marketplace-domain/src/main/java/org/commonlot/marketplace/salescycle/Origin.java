package org.commonlot.marketplace.salescycle;

/** Whose procurements are counted: those that were run here, or what others published and we imported. */
public enum Origin {
    OWN,
    IMPORTED
}
