package org.commonlot.marketplace.salescycle;

/**
 * A measure of how open buying is and whether promises are kept, counted from facts.
 *
 * <p>Ids are those of the indicators and red flags of the Open Contracting Partnership's guides, where they have one.
 */
public enum Indicator {
    /** How many bids a lot gets: counted by their number. */
    BIDS("U018"),
    /** How many answers in words a bid for a lot needs: counted by their number. */
    QUESTIONS(""),
    /** Whole pounds that a lot is worth for each answer in words: what is asked against what can be won. */
    POUNDS_PER_QUESTION(""),
    /** Bids of small and medium-sized firms (s.123) among all. */
    SME_BIDS(""),
    /** Awards to small and medium-sized firms, with what they are worth. */
    SME_WINS(""),
    /** Awards to a firm to which this authority had awarded nothing before. */
    NEW_SUPPLIERS("U027"),
    /** Periods for bids that are shorter than a firm without a bid team needs. */
    SHORT_PERIODS("R003"),
    /** Bids that were not assessed: excluded, disqualified, or withdrawn after opening. */
    NOT_ASSESSED("U024"),
    /** Lots that ended without an award, among all that ended. */
    WITHOUT_AWARD("U063"),
    /** Bidders that had not won and called their summary or feedback useful, among those that rated it. */
    FEEDBACK(""),
    /** The first date for bids was kept. */
    CLOSING_KEPT(""),
    /** The award came on the day that was promised, or before. */
    AWARD_KEPT(""),
    /** The contract was signed by the day on which it was to start. */
    START_KEPT(""),
    /** Why firms did not bid, by reason. */
    REASONS("");

    private final String ocp;

    Indicator(String ocp) {
        this.ocp = ocp;
    }

    /** Counted by number, not as a share of all. */
    boolean numbered() {
        return this == BIDS || this == QUESTIONS || this == POUNDS_PER_QUESTION;
    }

    /** The id in the guides, or nothing. */
    public String ocp() {
        return ocp;
    }
}
