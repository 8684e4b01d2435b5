package org.commonlot.marketplace.spending;

/** Whether something is so, as far as a buyer said. */
public enum Told {
    YES,
    NO,
    UNKNOWN
}
