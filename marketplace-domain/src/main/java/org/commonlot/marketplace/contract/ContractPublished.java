package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An authority's contract may be public from now on, or its part of one that several have signed together.
 *
 * @param whole by which the whole contract is known
 * @param detailsNumber of the contract details notice, where one was due
 * @param at from when it counts: that notice's publication, or the recording of the signature
 */
public record ContractPublished(
        ContractId id,
        ContractId whole,
        ProcurementId procurement,
        LotId lot,
        OrganisationId authority,
        OrganisationId supplier,
        String supplierName,
        Money value,
        LocalDate signedOn,
        @Nullable String detailsNumber,
        Instant at) {

    static ContractPublished of(ContractView contract) {
        return new ContractPublished(
                contract.id(),
                contract.whole(),
                contract.procurement(),
                contract.lot(),
                contract.authority(),
                contract.supplier(),
                contract.supplierName(),
                contract.price(),
                Objects.requireNonNull(contract.signedOn()),
                contract.detailsNumber(),
                Objects.requireNonNull(contract.publicSince()));
    }
}
