package org.commonlot.marketplace.performance;

/** How a KPI was met in a period (Procurement Regulations 2024, reg 39(5)), with the code of the central platform. */
public enum Rating {
    /** Performance meets or exceeds it. */
    GOOD("met"),
    /** Performance is close to meeting it. */
    APPROACHING_TARGET("slightlyBelow"),
    /** Performance is below it. */
    REQUIRES_IMPROVEMENT("below"),
    /** Performance is significantly below it. */
    INADEQUATE("significantlyBelow"),
    /** Performance can't be described as any of these. */
    OTHER("other");

    private final String code;

    Rating(String code) {
        this.code = code;
    }

    /** As the central platform classifies it in OCDS. */
    public String code() {
        return code;
    }
}
