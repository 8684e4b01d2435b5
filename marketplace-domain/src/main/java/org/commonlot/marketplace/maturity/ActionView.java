package org.commonlot.marketplace.maturity;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An action of an authority's plan.
 *
 * @param reason why it was dropped
 * @param overdue whether its day has passed and it is not over
 */
public record ActionView(
        ActionId id,
        long version,
        OrganisationId authority,
        String framework,
        String frameworkTitle,
        String dimension,
        String dimensionName,
        String what,
        PersonId owner,
        String ownerName,
        LocalDate due,
        ActionState state,
        @Nullable String reason,
        boolean overdue) {}
