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
     * @param lot of which only what is needed in it counts
     * @param buyers in the order that decides between equals
     * @param amounts what the quantities of each cost by the winner's price schedule; none where it is priced as a whole
     */
    Map<OrganisationId, Money> shares(
            ProcurementId id, LotId lot, List<OrganisationId> buyers, Money price, Map<OrganisationId, Money> amounts);

    /** The shares of the value of all lots together, such as an estimate. */
    Map<OrganisationId, Money> shares(ProcurementId id, List<OrganisationId> buyers, Money value);
}
