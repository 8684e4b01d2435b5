package org.commonlot.marketplace.market;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file, imported once.
 *
 * @param file its name, without the folder
 * @param sha256 of the file as it was given
 * @param requestedBy the actor, as the ledger names it
 * @param finished nothing while it runs, or when it was interrupted
 * @param fault why the file could not be read at all
 */
public record ImportRun(
        UUID id,
        String file,
        String sha256,
        String requestedBy,
        Instant started,
        @Nullable Instant finished,
        @Nullable String fault,
        ImportCounts counts) {}
