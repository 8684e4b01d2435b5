package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/** A declaration as the people on the procurement see it. */
public record ConflictView(
        UUID id,
        PersonId person,
        ConflictMoment moment,
        ConflictKind kind,
        String details,
        Instant declaredAt,
        @Nullable ConflictDecision decision,
        @Nullable String mitigation) {

    /** Whether somebody else has to decide about it yet. */
    public boolean undecided() {
        return kind != ConflictKind.NONE && decision == null;
    }
}
