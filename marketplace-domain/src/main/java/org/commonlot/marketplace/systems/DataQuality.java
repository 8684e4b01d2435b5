package org.commonlot.marketplace.systems;

/** How far data can be relied on. */
public enum DataQuality {
    GOOD,
    FAIR,
    POOR,
    UNKNOWN
}
