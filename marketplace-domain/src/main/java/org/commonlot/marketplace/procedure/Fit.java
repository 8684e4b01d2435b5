package org.commonlot.marketplace.procedure;

/**
 * How a procedure fits a need, and why or why not.
 *
 * @param reason its words are the message {@code procedure.fit.<reason>}
 * @param legalReference of the reason
 */
public record Fit(ProcedureRule rule, Verdict verdict, Reason reason, String legalReference) {

    /** In the order in which they are shown. */
    public enum Verdict {
        FITS,
        /** Lawful, though something else is asked for or is less work. */
        POSSIBLE,
        NO
    }

    /** Why. */
    public enum Reason {
        ANYONE_IN_ONE_STAGE,
        MORE_THAN_ASKED,
        LIMITS_NOBODY,
        DESIGNED_FREELY,
        DESIGNED_FOR_SELECTED,
        NOT_FOR_ONE,
        ABOVE_THRESHOLD,
        BELOW_OPEN,
        BELOW_COULD_BE_OPEN,
        BELOW_INVITED,
        BELOW_SELECTED,
        BELOW_NOT_SELECTED,
        BELOW_ONE,
        BELOW_URGENT,
        BELOW_NOT_ONE,
        GROUND_NEEDED,
        EXTREME_URGENCY,
        NO_GROUND_FOR_COMPETITION,
        NO_GROUND_BELOW,
        FRAMEWORK_COVERS,
        FRAMEWORK_COMPETES,
        NO_FRAMEWORK
    }
}
