package org.commonlot.marketplace.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a preliminary market engagement notice says (Procurement Regulations 2024, reg 17).
 *
 * @param purpose the subject-matter, and what the authority wants to learn
 * @param process how the market is engaged: events, what can be sent in, what happens with it
 * @param closes until when suppliers can take part
 */
@Embeddable
public record EngagementFacts(
        String title,
        String purpose,
        String process,
        String contact,
        @Column(name = "closes_at") Instant closes,
        @Nullable LocalDate tenderExpected) {

    void check(Instant now) {
        if (title.isBlank()) throw new Refused(PlanningRefusal.TITLE_EMPTY);
        if (!closes.isAfter(now)) throw new Refused(PlanningRefusal.CLOSING_PASSED);
    }
}
