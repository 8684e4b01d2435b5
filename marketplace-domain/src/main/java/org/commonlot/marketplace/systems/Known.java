package org.commonlot.marketplace.systems;

/** Whether something is so, as far as an authority knows. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
