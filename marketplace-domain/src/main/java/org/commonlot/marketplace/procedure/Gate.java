package org.commonlot.marketplace.procedure;

/** What must be settled before a procurement is announced. */
public enum Gate {
    FUNDING(true),
    SME_BARRIERS(true),
    LOTS(false),
    ENGAGEMENT(true),
    CONDITIONS(false),
    NO_SUITABILITY_SIFT(false),
    FRAMEWORK(false),
    GROUND(false),
    APPROVAL(false),
    AUTHORITY_DECISIONS(false),
    CONFLICTS_ASSESSMENT(true),
    DECLARATIONS(false),
    MINIMUM_PERIOD(false),
    REASONABLE_PERIOD(false),
    NOTICE(false);

    private final boolean answered;

    Gate(boolean answered) {
        this.answered = answered;
    }

    /** Whether somebody answers it in words; the others follow from what is known. */
    public boolean answered() {
        return answered;
    }
}
