package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.terms.PersonId;

/**
 * A person confirmed that nothing which the bidder has marked as confidential is told to others, or that it was redacted.
 *
 * @param bid whose marks were looked at
 * @param digest SHA-256 of all that was to be told then, in hex: what is edited later has to be looked at again
 */
public record ConfidentialCheck(String bid, String digest, PersonId by, Instant at) {}
