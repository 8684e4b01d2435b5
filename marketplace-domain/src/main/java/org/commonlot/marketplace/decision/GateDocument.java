package org.commonlot.marketplace.decision;

import java.util.UUID;

/**
 * The document by which a decision is shown.
 *
 * @param id of what is kept of the file
 * @param sha256 of the file, in hexadecimal, as the ledger has it
 */
public record GateDocument(UUID id, String sha256) {}
