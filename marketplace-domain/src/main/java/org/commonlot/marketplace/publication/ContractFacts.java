package org.commonlot.marketplace.publication;

import java.time.LocalDate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a signed contract.
 *
 * @param id unique in its procurement
 * @param award under which of the lot's awards it was signed, from 1
 * @param value VAT included
 * @param signed the day of the last signature, UK time
 * @param notice the contract details notice on the central platform; nothing where none is due
 */
record ContractFacts(
        String id,
        LotId lot,
        int award,
        OrganisationId authority,
        Money value,
        LocalDate signed,
        @Nullable Notice notice) {}
