package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * The scan of a contract that was signed on paper.
 *
 * @param document what is kept of the file
 * @param sha256 of the file, in hexadecimal, as the ledger has it
 */
public record SignedCopyView(UUID document, String sha256, String addedName, Instant addedAt) {}
