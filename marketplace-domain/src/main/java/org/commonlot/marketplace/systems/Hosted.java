package org.commonlot.marketplace.systems;

/** Where a system runs. */
public enum Hosted {
    SUPPLIER_CLOUD,
    OWN_CLOUD,
    OWN_PREMISES,
    SHARED_SERVICE,
    UNKNOWN
}
