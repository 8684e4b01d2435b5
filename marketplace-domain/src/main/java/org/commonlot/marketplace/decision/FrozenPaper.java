package org.commonlot.marketplace.decision;

import java.time.Instant;

/**
 * The paper as it was when the award was approved.
 *
 * @param sha256 of the content's bytes in UTF-8, in hexadecimal; the ledger has it too
 * @param content the paper as JSON, byte for byte what the hash is of
 */
public record FrozenPaper(DecisionPaper paper, Instant frozenAt, String sha256, String content) {}
