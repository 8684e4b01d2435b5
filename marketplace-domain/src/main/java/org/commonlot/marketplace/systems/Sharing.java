package org.commonlot.marketplace.systems;

/** With whom data can be shared. */
public enum Sharing {
    EVERYBODY,
    AUTHORITIES,
    ON_REQUEST,
    NOBODY,
    UNKNOWN
}
