package org.commonlot.marketplace.systems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A request for a dataset, without who asked. */
public record RequestView(
        UUID id,
        OrganisationId authority,
        String title,
        String purpose,
        Instant askedAt,
        LocalDate dueOn,
        @Nullable DatasetAnswer answer,
        @Nullable Instant answeredAt) {}
