package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as others see it, on one day.
 *
 * @param size for display (Companies Act 2006)
 * @param sme for every duty under the Procurement Act (s.123)
 * @param vcse voluntary, community or social enterprise, by its own word
 * @param startup by its own word
 * @param verified whether an identifier is proved to be its own
 */
public record SupplierView(
        OrganisationId id,
        String name,
        @Nullable String identifierScheme,
        @Nullable String identifier,
        Address address,
        SizeClass size,
        boolean sme,
        boolean vcse,
        boolean startup,
        @Nullable String website,
        boolean verified) {}
