package org.commonlot.marketplace.systems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Something of an authority that ends: a system of its register, or a public contract that none of its systems names.
 *
 * @param business the code of the line of business; nothing where it isn't known
 * @param ends the last day
 * @param yearlyCost in pounds, VAT included
 * @param cpv of the contract's procurement
 */
public record Ending(
        Kind kind,
        UUID id,
        OrganisationId authority,
        String authorityName,
        @Nullable String business,
        String title,
        @Nullable String supplier,
        LocalDate ends,
        @Nullable Integer users,
        @Nullable BigDecimal yearlyCost,
        @Nullable String cpv) {

    /** What ends. */
    public enum Kind {
        SYSTEM,
        CONTRACT
    }

    Ending of(String line) {
        return new Ending(kind, id, authority, authorityName, line, title, supplier, ends, users, yearlyCost, cpv);
    }
}
