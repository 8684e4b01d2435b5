package org.commonlot.marketplace.award;

import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.procurement.DirectAward;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who is to get the contract.
 *
 * @param bid the reference of the bid that was ranked first; nothing where no bids were taken
 * @param price the whole price over the contract's term, VAT included
 */
record Chosen(@Nullable String bid, OrganisationId supplier, String supplierName, Money price) {

    /** @param best the rank of those who come first among all who may be awarded the lot */
    static Chosen of(AssessedBid bid, int best) {
        if (bid.rank() != best) throw new Refused(AwardRefusal.NOT_RANKED_FIRST);
        return new Chosen(bid.reference(), bid.supplier(), bid.supplierName(), bid.price());
    }

    /** The supplier that was named at the announcement: no other gets it without a new one (s.44). */
    static Chosen of(Opportunity published) {
        DirectAward named = published.directAward();
        if (named == null || named.supplier() == null || named.supplierName() == null || named.price() == null) {
            throw new IllegalStateException("Published without a supplier");
        }
        return new Chosen(null, new OrganisationId(named.supplier()), named.supplierName(), new Money(named.price()));
    }
}
