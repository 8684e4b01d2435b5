package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asked of a section.
 *
 * @param answer what its author did about it; nothing while it waits
 */
public record CommentView(
        UUID id,
        Section section,
        String comment,
        PersonId writtenBy,
        Instant writtenAt,
        @Nullable String answer,
        @Nullable PersonId resolvedBy,
        @Nullable Instant resolvedAt) {

    public boolean open() {
        return resolvedAt == null;
    }
}
