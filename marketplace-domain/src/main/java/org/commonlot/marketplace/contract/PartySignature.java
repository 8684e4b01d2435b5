package org.commonlot.marketplace.contract;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has signed for a party.
 *
 * @param sha256 of the file that they signed, in hexadecimal
 */
@Embeddable
record PartySignature(
        UUID organisationId, UUID personId, String personName, String capacity, String sha256, Instant signedAt) {}
