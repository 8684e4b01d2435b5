package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The copy of a contract that everybody can read.
 *
 * @param document what is kept of the file
 * @param sha256 of the file, in hexadecimal, as the ledger has it
 * @param withheld on which grounds parts are redacted; none where nothing is
 */
public record PublishedCopyView(UUID document, String sha256, Set<Withheld> withheld, Instant publishedAt) {

    public PublishedCopyView {
        withheld = Set.copyOf(withheld);
    }
}
