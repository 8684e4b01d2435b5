package org.commonlot.marketplace.contract;

import java.time.Instant;
import java.util.Set;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/**
 * Everybody can read a copy of a public contract from now on, instead of the one before if there was one.
 *
 * @param withheld on which grounds parts are redacted; none where nothing is
 */
public record ContractCopyPublished(
        ContractId id, ProcurementId procurement, LotId lot, Set<Withheld> withheld, Instant at) {

    public ContractCopyPublished {
        withheld = Set.copyOf(withheld);
    }
}
