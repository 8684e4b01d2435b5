package org.commonlot.marketplace.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of authorities that was imported, or is being imported.
 *
 * @param sha256 of the file, in hexadecimal
 * @param requestedBy as the ledger names the actor
 * @param finished nothing while it runs
 * @param fault what broke it off, if anything did
 */
public record RegisterImport(
        UUID id,
        String file,
        String sha256,
        String requestedBy,
        Instant started,
        @Nullable Instant finished,
        @Nullable String fault,
        RegisterCounts counts) {}
