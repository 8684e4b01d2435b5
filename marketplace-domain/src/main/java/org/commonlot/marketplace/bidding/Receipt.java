package org.commonlot.marketplace.bidding;

import java.time.Instant;

/**
 * Proof that a version was received.
 *
 * @param receivedAt on the database's clock
 * @param sha256 of the sealed content, in hexadecimal: the ledger holds the same
 * @param size of the sealed content, in bytes
 */
public record Receipt(BidId bid, String reference, Instant receivedAt, String sha256, int size, boolean withdrawn) {}
