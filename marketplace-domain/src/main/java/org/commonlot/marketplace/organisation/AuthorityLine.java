package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/** An authority in a list. */
public record AuthorityLine(
        OrganisationId id,
        String name,
        AuthorityKind kind,
        @Nullable String region,
        boolean ended) {}
