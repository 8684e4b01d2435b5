package org.commonlot.marketplace.adoption;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer, as it was given. */
@Embeddable
record AdoptionStep(
        @Enumerated(EnumType.STRING) AdoptionState state,
        @Nullable String note,
        UUID personId,
        String personName,
        Instant saidAt) {}
