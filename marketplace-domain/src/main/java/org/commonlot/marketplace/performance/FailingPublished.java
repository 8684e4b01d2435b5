package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A breach or poor performance is public from now on: its notice was published, and so is the contract.
 *
 * @param number within the contract, from 1
 * @param corrects the number of an earlier one that this one puts right
 * @param supplier whose it is; nothing where the contract had gone to one that need not be in the register
 */
public record FailingPublished(
        ContractId contract,
        ProcurementId procurement,
        LotId lot,
        int number,
        @Nullable Integer corrects,
        FailingTerms terms,
        @Nullable OrganisationId supplier,
        Published notice) {}
