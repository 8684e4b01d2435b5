package org.commonlot.marketplace.membership;

import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may ask to join.
 *
 * @param domain the part of their e-mail address after the @
 * @param organisation whose own domain that is, unless they are in it already
 * @param asked whether they have asked and wait for an owner
 */
public record Offer(
        String domain,
        @Nullable OrganisationId organisation,
        @Nullable String name,
        boolean asked) {}
