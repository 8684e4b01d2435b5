package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.terms.Money;

/** What a capability that keeps a part of a draft demands before it is announced. */
public interface AnnouncementCheck {

    /**
     * @param estimated the whole estimated value, VAT included
     * @throws org.commonlot.marketplace.terms.Refused while what is kept of it does not agree with the rest of the draft
     */
    void requireAnnounceable(ProcurementId id, Money estimated);
}
