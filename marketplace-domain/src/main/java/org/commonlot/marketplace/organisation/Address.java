package org.commonlot.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, as far as it is known.
 *
 * @param region the statistical region in its NUTS form, such as {@code UKI31}
 * @param country the two letters of ISO 3166-1
 */
@Embeddable
public record Address(
        @Nullable String street,
        @Nullable String locality,
        @Nullable String region,
        @Column(name = "postal_code") @Nullable String postalCode,
        String country) {

    /** Somewhere in the United Kingdom: all that a supplier must say at first. */
    public static Address unknown() {
        return new Address(null, null, null, null, "GB");
    }

    public static Address of(String street, String locality, String postalCode) {
        return new Address(street, locality, null, postalCode, "GB");
    }

    Address inRegion(@Nullable String other) {
        return new Address(street, locality, other, postalCode, country);
    }
}
