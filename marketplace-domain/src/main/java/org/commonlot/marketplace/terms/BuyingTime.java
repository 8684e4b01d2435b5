package org.commonlot.marketplace.terms;

import java.time.LocalDate;
import java.util.Optional;

/** How long buying takes, for whoever plans ahead: what other capabilities need to know of the sales cycle. */
public interface BuyingTime {

    /**
     * From the publication of a notice to the signature of a contract with an authority, by its own history or, where that
     * has too few cases, by the nearest that has enough; nothing where none has.
     */
    Optional<Taken> toSignature(OrganisationId authority);

    /**
     * In whole days.
     *
     * @param half those within which half were signed
     * @param reckoned those to reckon with: within which three quarters were, or half where that isn't reached yet
     */
    record Taken(int half, int reckoned) {

        /** The last day for the notice of what is to follow something that ends on that day. */
        public LocalDate noticeFor(LocalDate ends) {
            return ends.minusDays(reckoned);
        }
    }
}
