package org.commonlot.marketplace.calloff;

/** How a supplier is selected for a call-off (Procurement Act 2023, ss.45(5)(d) and 46). */
public enum OfferMethod {
    /** By the objective mechanism that the framework sets out, without further competition. */
    DIRECT,
    /** By further competition between its suppliers. */
    COMPETITION,
    EITHER;

    public boolean allows(CallOffMethod method) {
        return switch (method) {
            case DIRECT -> allowsDirect();
            case COMPETITION -> allowsCompetition();
        };
    }

    public boolean allowsDirect() {
        return this != COMPETITION;
    }

    public boolean allowsCompetition() {
        return this != DIRECT;
    }
}
