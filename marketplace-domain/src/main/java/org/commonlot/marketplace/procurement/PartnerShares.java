package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;

/** How a price is shared out among the authorities for which something is bought: the capability of pooling keeps the rule. */
public interface PartnerShares {

    /**
     * The share of each that takes part; they sum to the price, to the penny.
     *
     * @param buyers in the order that decides between equals
     */
    Map<OrganisationId, Money> shares(ProcurementId id, List<OrganisationId> buyers, Money price);
}
