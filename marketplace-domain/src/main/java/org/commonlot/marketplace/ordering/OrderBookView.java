package org.commonlot.marketplace.ordering;

import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * What is left of a signed contract; amounts include VAT.
 *
 * @param title of what was bought
 * @param framework whether orders are call-offs under a framework
 * @param ordered what was asked for and approved
 */
public record OrderBookView(
        ContractId contract,
        ProcurementId procurement,
        LotId lot,
        String title,
        OrganisationId authority,
        String authorityName,
        OrganisationId supplier,
        String supplierName,
        boolean framework,
        Money ceiling,
        Money ordered,
        Money headroom) {}
