package org.commonlot.marketplace.publication;

/** What a release tells, in the words of the closed codelist {@code releaseTag}. */
enum Tag {
    PLANNING("planning"),
    PLANNING_UPDATE("planningUpdate"),
    TENDER("tender"),
    TENDER_UPDATE("tenderUpdate"),
    TENDER_AMENDMENT("tenderAmendment"),
    TENDER_CANCELLATION("tenderCancellation"),
    AWARD("award"),
    AWARD_UPDATE("awardUpdate"),
    AWARD_CANCELLATION("awardCancellation"),
    CONTRACT("contract"),
    CONTRACT_UPDATE("contractUpdate"),
    IMPLEMENTATION("implementation");

    private final String code;

    Tag(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
