package org.commonlot.marketplace.systems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Something of an authority that ends: a system of its register, a public contract that none of its systems names, or a
 * contract that is known from imported notices alone.
 *
 * @param id of the system or the contract; of an imported one, that of the notice that states the end
 * @param business the code of the line of business; nothing where it isn't known
 * @param ends the last day
 * @param yearlyCost in pounds, VAT included
 * @param cpv of the contract's procurement
 * @param imported where it is known from, if it is imported
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
        @Nullable String cpv,
        @Nullable Imported imported) {

    /** What ends. */
    public enum Kind {
        SYSTEM,
        CONTRACT,
        IMPORTED
    }

    /**
     * What an imported notice says beyond that.
     *
     * @param source who published it
     * @param yearlyNet in pounds without VAT, where no amount with VAT was published
     */
    public record Imported(
            String ocid, String source, @Nullable BigDecimal yearlyNet) {}

    Ending of(String line) {
        return new Ending(
                kind, id, authority, authorityName, line, title, supplier, ends, users, yearlyCost, cpv, imported);
    }
}
