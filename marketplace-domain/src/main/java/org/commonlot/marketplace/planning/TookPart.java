package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A firm took part in an engagement: it said that it is interested, or it took a place at an event.
 *
 * @param procurement what followed the engagement
 * @param at when it did so first
 */
public record TookPart(
        String reference,
        String title,
        OrganisationId authority,
        @Nullable UUID procurement,
        Instant at) {}
