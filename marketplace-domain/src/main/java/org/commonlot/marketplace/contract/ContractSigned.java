package org.commonlot.marketplace.contract;

import java.time.LocalDate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.OrganisationId;

/** An authority's contract was signed, or its part of one that several sign together. It is not public yet where contract details are due. */
public record ContractSigned(
        ContractId id, ProcurementId procurement, LotId lot, OrganisationId authority, LocalDate signedOn) {}
