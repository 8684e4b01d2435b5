package org.commonlot.marketplace.procedure;

/** On whom some thresholds and periods depend. Councils and combined authorities are sub-central. */
public enum Buyer {
    SUB_CENTRAL("sub-central"),
    CENTRAL("central");

    private final String code;

    Buyer(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
