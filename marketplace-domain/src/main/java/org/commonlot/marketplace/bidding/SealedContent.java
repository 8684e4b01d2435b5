package org.commonlot.marketplace.bidding;

import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/**
 * What is inside the seal: the supplier as it was on the day, and what it says.
 *
 * @param sizeClass frozen here, so that later facts change no statistic (rule 7)
 */
record SealedContent(
        UUID supplier,
        String supplierName,
        String sizeClass,
        boolean sme,
        boolean vcse,
        UUID submittedBy,
        BidContent content) {

    /** Bound to the ciphertext: a version cannot be moved to another lot or reference. */
    static String context(ProcurementId procurement, LotId lot, BidReference reference) {
        return "bid|" + procurement.value() + "|" + lot.value() + "|" + reference.value();
    }
}
