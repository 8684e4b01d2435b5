package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A bid after its evaluation is finished: its place, and how it came about.
 *
 * @param number as the panel knew it
 * @param rank from 1; 0 for a bid that is not ranked, as it fell short of a minimum
 * @param tied whether it shares its rank with another bid
 * @param total out of 100, with two decimals
 * @param below the criteria of whose minimum it falls short: the reason why it has no rank
 * @param price the whole price over the contract's term, VAT included
 */
public record AssessedBid(
        String reference,
        int number,
        OrganisationId supplier,
        String supplierName,
        boolean sme,
        boolean vcse,
        int rank,
        boolean tied,
        BigDecimal total,
        Money price,
        List<Result> results,
        List<Criterion> below) {

    /**
     * What a criterion gave.
     *
     * @param consensus the panel's points and why; none for the price, which the formula turns into its contribution
     * @param contribution to the total
     */
    public record Result(Criterion criterion, @Nullable Mark consensus, BigDecimal contribution) {}

    public AssessedBid {
        results = List.copyOf(results);
        below = List.copyOf(below);
    }

    /** Whether it met every minimum, and so has a rank. */
    public boolean ranked() {
        return below.isEmpty();
    }
}
