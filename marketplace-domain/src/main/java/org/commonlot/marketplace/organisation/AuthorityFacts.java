package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority as a register's file describes it.
 *
 * @param identifier the key by which it is found again
 * @param region the statistical region in its NUTS form; nothing where the file doesn't say
 * @param ends the day on which it was abolished
 * @param hash of the row: a row that is the same as last time is not taken again, so that edits by hand stay
 * @param addition whether it only adds to an authority that is known: its note, but not its other facts
 */
public record AuthorityFacts(
        Identifier identifier,
        String name,
        @Nullable String shortName,
        AuthorityKind kind,
        Regime regime,
        @Nullable String region,
        @Nullable String gssCode,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String note,
        String hash,
        boolean addition) {}
