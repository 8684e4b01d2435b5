package org.commonlot.marketplace.salescycle;

/**
 * A stretch of the sales cycle that is measured, in whole days, UK time.
 *
 * <p>Ids are those of the indicators of the Open Contracting Partnership's guide, where it has one.
 */
public enum Measure {
    ENGAGING(Stage.PROBLEM_IDENTIFIED, Stage.MARKET_ENGAGED, Part.DETAIL, ""),
    APPROVING(Stage.PROBLEM_IDENTIFIED, Stage.CASE_APPROVED, Part.DETAIL, ""),
    PREPARING(Stage.PROBLEM_IDENTIFIED, Stage.PUBLISHED, Part.STAGE, ""),
    ASKING(Stage.PUBLISHED, Stage.QUESTIONS_CLOSED, Part.DETAIL, ""),
    TENDERING(Stage.PUBLISHED, Stage.BIDS_CLOSED, Part.STAGE, "U059"),
    EVALUATING(Stage.BIDS_CLOSED, Stage.EVALUATED, Part.STAGE, ""),
    DECIDING(Stage.EVALUATED, Stage.AWARD_DECIDED, Part.STAGE, ""),
    DECISION(Stage.BIDS_CLOSED, Stage.AWARD_DECIDED, Part.DETAIL, "U060"),
    STANDSTILL(Stage.AWARD_DECIDED, Stage.STANDSTILL_ENDED, Part.DETAIL, ""),
    SIGNING(Stage.AWARD_DECIDED, Stage.SIGNED, Part.STAGE, ""),
    ORDERING(Stage.SIGNED, Stage.FIRST_ORDER, Part.STAGE, ""),
    PAYING(Stage.FIRST_ORDER, Stage.FIRST_PAYMENT, Part.STAGE, ""),
    TO_AWARD(Stage.PUBLISHED, Stage.AWARD_DECIDED, Part.WHOLE, "U062"),
    TO_SIGNATURE(Stage.PUBLISHED, Stage.SIGNED, Part.WHOLE, ""),
    TO_PAYMENT(Stage.PROBLEM_IDENTIFIED, Stage.FIRST_PAYMENT, Part.WHOLE, ""),
    /** As notices plan it: from the deadline to the day on which an award is expected. */
    PLANNED_DECISION(Stage.BIDS_CLOSED, Stage.AWARD_DECIDED, Part.PLANNED, ""),
    /** As notices plan it: from the notice to the day on which an award is expected. */
    PLANNED_AWARD(Stage.PUBLISHED, Stage.AWARD_DECIDED, Part.PLANNED, ""),
    /** As notices plan it: from the notice to the day on which the contract is to start. */
    PLANNED_START(Stage.PUBLISHED, Stage.SIGNED, Part.PLANNED, "");

    /** How it fits in with the others. */
    public enum Part {
        /** These follow one another without a gap. */
        STAGE,
        /** A part of a stage, or two of them in one. */
        DETAIL,
        /** From end to end. */
        WHOLE,
        /** Not what happened but what a notice said would. */
        PLANNED
    }

    private final Stage from;
    private final Stage to;
    private final Part part;
    private final String ocp;

    Measure(Stage from, Stage to, Part part, String ocp) {
        this.from = from;
        this.to = to;
        this.part = part;
        this.ocp = ocp;
    }

    public Stage from() {
        return from;
    }

    public Stage to() {
        return to;
    }

    public Part part() {
        return part;
    }

    /** The indicator's id in the guide, or nothing. */
    public String ocp() {
        return ocp;
    }

    public boolean planned() {
        return part == Part.PLANNED;
    }
}
