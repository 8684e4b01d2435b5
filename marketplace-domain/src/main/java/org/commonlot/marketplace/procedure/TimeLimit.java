package org.commonlot.marketplace.procedure;

/**
 * A minimum period of the table in section 54, in calendar days.
 *
 * @param decentralOnly whether central government authorities may not rely on it, unless they buy as utilities
 */
public record TimeLimit(
        Period period, Circumstance circumstance, int days, boolean decentralOnly, String legalReference) {

    /** What the days are for. */
    public enum Period {
        /** To ask to take part in a competitive flexible procedure. */
        PARTICIPATION,
        /** To tender. */
        TENDERING
    }

    /** What makes it apply. */
    public enum Circumstance {
        LIGHT_TOUCH,
        NEGOTIATED,
        PRESELECTED,
        PLANNED_NOTICE,
        URGENCY,
        DYNAMIC_MARKET,
        ELECTRONIC_WITH_DOCUMENTS,
        ELECTRONIC,
        WITH_DOCUMENTS,
        OTHERWISE
    }

    boolean appliesTo(Situation situation) {
        if (decentralOnly && situation.buyer() == Buyer.CENTRAL && !situation.utilities()) return false;
        return situation.is(circumstance);
    }
}
