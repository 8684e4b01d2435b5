package org.commonlot.marketplace.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a signed contract.
 *
 * @param id unique in its procurement
 * @param award under which of the lot's awards it was signed, from 1
 * @param parts what each authority has signed for, VAT included, whoever leads first
 * @param signed the day of the last signature, UK time
 * @param notice the contract details notice on the central platform; nothing where none is due
 */
record ContractFacts(
        String id,
        LotId lot,
        int award,
        Map<OrganisationId, Money> parts,
        LocalDate signed,
        @Nullable Notice notice) {

    ContractFacts {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    OrganisationId lead() {
        return parts.keySet().iterator().next();
    }

    Money value() {
        return parts.values().stream().reduce(Money.pounds(0), Money::plus);
    }

    /** With another party's part of the same contract. */
    ContractFacts and(ContractFacts more) {
        var all = new LinkedHashMap<>(parts);
        all.putAll(more.parts);
        return new ContractFacts(id, lot, award, all, signed, notice);
    }
}
