package org.commonlot.marketplace.award;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;

/**
 * The award of a lot was approved. It is not public yet where a notice is due.
 *
 * @param authorities the buying authorities, each of which gets a contract
 * @param amounts what the quantities of each cost by the winner's price schedule; none where it is priced as a whole
 */
public record AwardApproved(
        ProcurementId procurement,
        LotId lot,
        List<OrganisationId> authorities,
        OrganisationId supplier,
        String supplierName,
        Money price,
        Map<OrganisationId, Money> amounts,
        Instant at) {

    public AwardApproved {
        amounts = Map.copyOf(amounts);
        authorities = List.copyOf(authorities);
    }
}
