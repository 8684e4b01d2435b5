package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who carries out part of what the group does on its behalf (Procurement Regulations 2024, reg 13(e)).
 *
 * @param identifier its unique identifier, if it has one
 * @param summary what its role is
 * @param ended the first day on which it no longer acts
 */
@Embeddable
record Agent(
        UUID id,
        String name,
        @Nullable String identifier,
        String contact,
        String summary,
        LocalDate since,
        @Nullable LocalDate ended) {

    boolean actsOn(LocalDate day) {
        return ended == null || day.isBefore(ended);
    }

    Agent endedOn(LocalDate day) {
        return new Agent(id, name, identifier, contact, summary, since, day);
    }
}
