package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonlot.marketplace.terms.Apportionment;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;

/** Shares a saving out by the weights that a coalition agreed on: also one below nothing, where more was paid than before. */
final class SavingSplit {

    private SavingSplit() {}

    /** By largest remainder: the parts sum to the saving, to the penny. */
    static Map<OrganisationId, Money> of(Money saving, Map<OrganisationId, BigDecimal> weights) {
        var parts = new LinkedHashMap<OrganisationId, Money>();
        boolean loss = saving.amount().signum() < 0;
        Apportionment.of(new Money(saving.amount().abs()), weights)
                .forEach((authority, part) ->
                        parts.put(authority, loss ? new Money(part.amount().negate()) : part));
        return parts;
    }
}
