package org.commonlot.marketplace.publication;

import java.time.Instant;
import java.util.List;
import org.commonlot.marketplace.bidding.NamedParty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of an award once it is public.
 *
 * @param number counts the awards of the lot, from 1: those before were given up
 * @param value VAT included; nothing where it may not be told
 * @param decided when it was decided; nothing while it is only intended (s.44)
 * @param competed whether bids were taken
 * @param standstillEnds the last second of the standstill; nothing where none is due
 * @param summariesSent when the assessed bidders were sent their summaries
 * @param notice the award notice on the central platform; nothing where none is due
 * @param numbers nothing where they may not be told
 */
record AwardFacts(
        LotId lot,
        int number,
        List<Supplier> suppliers,
        @Nullable Money value,
        @Nullable Instant decided,
        boolean competed,
        @Nullable Instant standstillEnds,
        @Nullable Instant summariesSent,
        @Nullable Notice notice,
        @Nullable Numbers numbers) {

    AwardFacts {
        suppliers = List.copyOf(suppliers);
    }

    /**
     * Who won, as it was on the day of the bid.
     *
     * @param sme nothing where its size isn't known
     * @param associatedPersons on whom it relies to satisfy the conditions of participation, where a contract award notice tells
     *     them (Procurement Regulations 2024, reg 27(2))
     */
    record Supplier(OrganisationId id, @Nullable Boolean sme, boolean vcse, List<NamedParty> associatedPersons) {

        Supplier {
            associatedPersons = List.copyOf(associatedPersons);
        }
    }

    /** How many bids for the lot were received, and of how many sorts those that were assessed were. */
    record Numbers(int received, int assessed, int assessedOfSmes, int assessedOfVcses) {}
}
