package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a signed contract.
 *
 * @param id unique in its procurement
 * @param value VAT included
 * @param starts its first day
 * @param ends its last day
 * @param notice the contract details notice on the central platform; nothing where none is due
 */
record ContractFacts(
        String id,
        LotId lot,
        OrganisationId authority,
        @Nullable String title,
        Money value,
        LocalDate starts,
        LocalDate ends,
        Instant signed,
        @Nullable Notice notice) {}
