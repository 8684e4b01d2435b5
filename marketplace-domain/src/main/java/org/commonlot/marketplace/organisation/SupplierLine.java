package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier in a list.
 *
 * @param verified whether an identifier is proved to be its own
 * @param mergedInto the supplier that it went up in, if it did
 */
public record SupplierLine(
        OrganisationId id,
        String name,
        @Nullable String postalCode,
        boolean verified,
        @Nullable OrganisationId mergedInto) {}
