package org.commonlot.marketplace.organisation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an authority.
 *
 * @param opened the first day on which the register knows it
 * @param closed the first day on which it is no more; nothing while it is there
 */
@Embeddable
public record Department(
        UUID id, String name, LocalDate opened, @Nullable LocalDate closed) {

    boolean isOpen() {
        return closed == null;
    }

    Department until(LocalDate day) {
        return new Department(id, name, opened, day);
    }
}
