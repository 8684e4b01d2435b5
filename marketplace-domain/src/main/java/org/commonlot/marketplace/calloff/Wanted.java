package org.commonlot.marketplace.calloff;

import java.util.Set;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;

/**
 * What a body wants to call off.
 *
 * @param amount the most that it may order under it, VAT included
 * @param need what it needs, and why from here
 * @param checked its due diligence
 */
public record Wanted(LotId lot, OrganisationId authority, Money amount, String need, Set<Diligence> checked) {

    public Wanted {
        checked = Set.copyOf(checked);
    }

    void check() {
        if (!amount.isPositive()) throw new Refused(CallOffRefusal.AMOUNT_NOT_POSITIVE);
        if (need.isBlank()) throw new Refused(CallOffRefusal.NEED_EMPTY);
        if (checked.size() < Diligence.values().length) throw new Refused(CallOffRefusal.DILIGENCE_MISSING);
    }
}
