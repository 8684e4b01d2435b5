package org.commonlot.marketplace.register;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A claim to an identifier, for its organisation and administrators.
 *
 * @param statement what the organisation asked an administrator to look at
 * @param evidence what an administrator looked at, or by which way it was proved
 */
public record ClaimView(
        UUID id,
        OrganisationId organisation,
        Identifier identifier,
        ClaimState state,
        Instant askedAt,
        @Nullable String statement,
        @Nullable String evidence) {}
