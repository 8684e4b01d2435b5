package org.commonlot.marketplace.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Takes a supplier in, with its first person as owner.
 *
 * @param identifier nothing for a firm that has no number
 * @param size what it says of its size today; nothing to say it later
 * @param owner nothing when whoever registers it has an account already and owns it then, or when its owner is invited
 */
public record RegisterSupplier(
        String name,
        @Nullable Identifier identifier,
        Address address,
        @Nullable String website,
        boolean vcse,
        boolean startup,
        @Nullable SizeFact size,
        @Nullable RegisterPerson owner) {}
