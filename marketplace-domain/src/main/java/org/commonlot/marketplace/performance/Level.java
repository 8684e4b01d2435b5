package org.commonlot.marketplace.performance;

/** How likely, or how bad. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
