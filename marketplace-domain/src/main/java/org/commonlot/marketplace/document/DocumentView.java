package org.commonlot.marketplace.document;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a file.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record DocumentView(
        UUID id,
        UUID subject,
        String title,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {}
