package org.commonlot.marketplace.calloff;

import java.util.HashSet;
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
 * @param method how the supplier is selected
 * @param further lots beside this one whose suppliers compete; without further competition none
 */
public record Wanted(
        LotId lot,
        OrganisationId authority,
        Money amount,
        String need,
        Set<Diligence> checked,
        CallOffMethod method,
        Set<LotId> further) {

    public Wanted {
        checked = Set.copyOf(checked);
        further = method == CallOffMethod.DIRECT ? Set.of() : Set.copyOf(further);
    }

    /** The lot, and those whose suppliers compete with its own. */
    Set<LotId> lots() {
        var all = new HashSet<>(further);
        all.add(lot);
        return all;
    }

    void check() {
        if (!amount.isPositive()) throw new Refused(CallOffRefusal.AMOUNT_NOT_POSITIVE);
        if (need.isBlank()) throw new Refused(CallOffRefusal.NEED_EMPTY);
        if (checked.size() < Diligence.values().length) throw new Refused(CallOffRefusal.DILIGENCE_MISSING);
    }
}
