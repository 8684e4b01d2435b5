package org.commonlot.marketplace.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One act, as it was recorded.
 *
 * @param index the position in the log, from 0, without gaps
 * @param at when the act happened, to the microsecond
 * @param act what was done, as {@code capability.act}
 * @param subject what it was done to: an id or a reference
 * @param actor who did it ({@code person:…}, {@code system:…}, or {@code bidder} where the person stays sealed)
 * @param facts further facts, in canonical JSON
 */
public record LedgerEntry(long index, Instant at, String act, String subject, String actor, String facts) {

    /** The RFC 6962 leaf hash: SHA-256 of a zero byte and the canonical form. */
    byte[] leaf() {
        return MerkleFrontier.leaf(Canonical.entry(this).getBytes(StandardCharsets.UTF_8));
    }
}
