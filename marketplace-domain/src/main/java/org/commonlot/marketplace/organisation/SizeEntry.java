package org.commonlot.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/**
 * A size, and when somebody said so. Nothing said is ever taken back: of two entries for the same day the later counts.
 *
 * @param by as the ledger names the actor
 */
@Embeddable
public record SizeEntry(
        @Embedded SizeFact fact,
        @Column(name = "recorded_at") Instant at,
        @Column(name = "recorded_by") String by) {}
