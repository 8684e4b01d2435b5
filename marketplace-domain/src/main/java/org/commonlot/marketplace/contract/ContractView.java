package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A contract of one authority for one lot, or its part of one that several authorities sign together.
 *
 * @param price the whole price over the contract's term, VAT included
 * @param signedForAuthority the name of whoever signed for the authority, for its own people only; nothing of a call-off
 * @param signedForSupplier the same for the supplier
 * @param detailsDue whether a contract details notice must be published after signing
 * @param publicSince from when everybody may read of it
 * @param calledOff whether it is of a body that is not among the buyers
 * @param whole by which the whole contract is known: itself, unless another authority leads it
 */
public record ContractView(
        ContractId id,
        ProcurementId procurement,
        LotId lot,
        OrganisationId authority,
        OrganisationId supplier,
        String supplierName,
        Money price,
        ContractState state,
        boolean detailsDue,
        @Nullable LocalDate signedOn,
        @Nullable String signedForAuthority,
        @Nullable String signedForSupplier,
        @Nullable String detailsNumber,
        @Nullable Instant detailsPublishedAt,
        @Nullable Instant publicSince,
        boolean calledOff,
        ContractId whole) {

    /** Whether it stands for the whole contract: of one authority, or the part of the one that leads. */
    public boolean leads() {
        return whole.equals(id);
    }

    /** The hash of the signature and of what was agreed, in hexadecimal, as the ledger has it since it was recorded. */
    public String signatureHash() {
        return Signature.sha256(this);
    }
}
