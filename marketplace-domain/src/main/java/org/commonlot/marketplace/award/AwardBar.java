package org.commonlot.marketplace.award;

import java.time.Instant;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;

/**
 * What can stand in the way of an award besides the law's own steps: other capabilities keep it. Asked within the
 * transaction of the act, under the lock of its procurement.
 */
public interface AwardBar {

    /**
     * @param price as proposed, VAT included
     * @throws Refused while something stands before the step
     */
    void requirePossible(AwardStep step, LotId lot, Money price, Instant now);

    /**
     * @param authority that signs its own contract
     * @param price of the whole award, VAT included
     * @param moment at which it is, or was, signed
     * @throws Refused while something stands before the signature
     */
    void requireSignable(LotId lot, OrganisationId authority, Money price, Instant moment);
}
