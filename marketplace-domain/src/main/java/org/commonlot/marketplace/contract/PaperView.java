package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The text of a contract that its parties sign here.
 *
 * @param contract by which the whole contract is known
 * @param price of the whole, VAT included
 * @param document what is kept of the file
 * @param sha256 of the file, in hexadecimal: what is signed
 * @param open whether it still waits for a signature
 * @param parties the authorities, whoever leads first, then the supplier
 */
public record PaperView(
        ContractId contract,
        ProcurementId procurement,
        LotId lot,
        String title,
        Money price,
        UUID document,
        String sha256,
        String offeredBy,
        Instant offeredAt,
        boolean open,
        List<Party> parties) {

    /**
     * One who signs.
     *
     * @param signed nothing before
     */
    public record Party(
            OrganisationId organisation,
            String name,
            boolean supplier,
            @Nullable Signed signed) {}

    /**
     * @param capacity in which they signed, such as their post
     */
    public record Signed(String name, String capacity, Instant at) {}

    public PaperView {
        parties = List.copyOf(parties);
    }
}
