package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;

/**
 * What can stand in the way of a change of a contract's value besides the Act: other capabilities keep it. Asked within the
 * transaction of the proposal, while the contract is held alone, and before the change counts in
 * {@link ChangedValues#added}.
 */
public interface ChangeBar {

    /**
     * @param procurement that the contract came from
     * @param more by how much the value would rise, VAT included
     * @throws Refused while there is no room for it
     */
    void requireRoom(ProcurementId procurement, Money more);
}
