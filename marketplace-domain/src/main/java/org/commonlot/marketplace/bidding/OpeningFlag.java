package org.commonlot.marketplace.bidding;

/**
 * What an opening shows that asks for a second look, of one lot. Advice, not a refusal: it tells how many bids there are and
 * when they came, nothing of what they say.
 *
 * @param lot its number
 */
public record OpeningFlag(Kind kind, int lot) {

    /** Each with the code of the same indicator in Cardinal, the red-flag library of the Open Contracting Partnership. */
    public enum Kind {
        /** One bid only was opened. */
        SINGLE_BID("R018"),
        /** A bid was received at the deadline or later: the service takes none, so that its clock is wrong. */
        LATE_BID("R030");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
