package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.bidding.NamedParty;

/**
 * What a bidder says to a concern: once.
 *
 * @param text why it isn't so, or why it should not be excluded for it
 * @param measures what was done so that it does not happen again, with the evidence (self-cleaning, s.58(1)); blank where nothing is said
 * @param replacement who takes the place of the associated person or subcontractor whom it is about, as {@link NamedParty#read}
 *     reads it; blank where nobody does
 */
public record ConcernReply(String text, String measures, String replacement) {

    /** A reply without more. */
    public ConcernReply(String text) {
        this(text, "", "");
    }
}
