package org.commonlot.marketplace.contractchange;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A change of value, term or supply.
 *
 * @param ground the code of one in force
 * @param value of the whole contract after it, VAT included
 * @param party whose part alone of several the value changes; nothing where it is shared out in proportion to all parts
 * @param ends the last day after it; nothing where that is not known of the contract
 * @param scope whether it would materially change the scope
 * @param balance whether it would materially change the economic balance in favour of the supplier
 * @param nature whether it would change the overall nature of the contract
 * @param linked whether it could reasonably have been made together with earlier changes
 * @param standstillDays of a voluntary standstill, in working days
 */
public record ProposeChange(
        String ground,
        String why,
        Money value,
        @Nullable OrganisationId party,
        @Nullable LocalDate ends,
        boolean scope,
        boolean balance,
        boolean nature,
        boolean linked,
        LocalDate takesEffectOn,
        @Nullable Integer standstillDays) {

    /** The least of a voluntary standstill, in working days (s.76). */
    static final int LEAST_STANDSTILL = 8;

    void check(LocalDate today) {
        if (why.isBlank()) throw new Refused(ChangeRefusal.REASON_EMPTY);
        if (!value.isPositive()) throw new Refused(ChangeRefusal.VALUE_NOT_POSITIVE);
        if (takesEffectOn.isBefore(today)) throw new Refused(ChangeRefusal.EFFECT_TOO_EARLY);
        if (standstillDays != null && standstillDays < LEAST_STANDSTILL) {
            throw new Refused(ChangeRefusal.STANDSTILL_TOO_SHORT, LEAST_STANDSTILL);
        }
    }
}
