package org.commonlot.marketplace.bidding;

import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where the opening stands. Before it has happened nothing here depends on whether there are bids.
 *
 * @param possibleFrom when the first opener may act
 * @param consents who has agreed to open, in order
 * @param record what happened, once it has
 * @param flags what of it asks for a second look
 */
public record OpeningView(
        Instant possibleFrom,
        List<PersonId> consents,
        @Nullable Record record,
        List<OpeningFlag> flags) {

    public OpeningView {
        consents = List.copyOf(consents);
        flags = List.copyOf(flags);
    }

    /**
     * The opening as it was recorded.
     *
     * @param manifest SHA-256 over the references and hashes of all bids opened
     */
    public record Record(Instant openedAt, PersonId firstOpener, PersonId secondOpener, int bids, String manifest) {}
}
