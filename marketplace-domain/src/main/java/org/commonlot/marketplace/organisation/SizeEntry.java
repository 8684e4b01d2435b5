package org.commonlot.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A size, and when somebody said so. Nothing said is ever taken back: of two entries for the same day the later counts.
 *
 * @param by as the ledger names the actor
 */
@Embeddable
public record SizeEntry(
        @Embedded SizeFact fact,
        @Column(name = "recorded_at") Instant at,
        @Column(name = "recorded_by") String by) {

    /** The fact that counts on that day: of the latest day told by then, what was said last. */
    static Optional<SizeFact> on(List<SizeEntry> entries, LocalDate day) {
        SizeFact latest = null;
        for (var entry : entries) {
            var fact = entry.fact();
            if (fact.asOf().isAfter(day)) continue;
            if (latest == null || !fact.asOf().isBefore(latest.asOf())) latest = fact;
        }
        return Optional.ofNullable(latest);
    }
}
