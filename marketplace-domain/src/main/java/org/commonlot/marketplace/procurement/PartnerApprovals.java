package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Refused;

/** Whether every authority for which it buys has approved it: the capability of pooling keeps that. */
public interface PartnerApprovals {

    /** @throws Refused while the approval of an authority other than the lead is missing */
    void requireGiven(ProcurementId id);
}
