package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;

/**
 * How firm the first place is: whether it would change if a weight or an agreed score had been another. Advice to those
 * who propose and approve; the ranking itself follows from the notice alone (Procurement Act 2023, s.23).
 *
 * @param alone whether one bid is first: while several share the first place, every move decides, and nothing is computed
 * @param weights for each criterion, the weights with which the first bid stays first
 * @param turns each single score that, one point higher or lower, would change who is first
 */
public record Sensitivity(boolean alone, List<Range> weights, List<Turn> turns) {

    /**
     * With any weight between these, and the other weights in their own proportion, the first bid stays first, alone or
     * equal. Both in per cent, with at most two decimals unless the published weight has more; rounded towards that weight.
     */
    public record Range(Criterion criterion, BigDecimal from, BigDecimal to) {

        /** Whether no weight at all would change who is first. */
        public boolean whole() {
            return from.signum() == 0 && to.compareTo(BigDecimal.valueOf(100)) == 0;
        }
    }

    /**
     * A score that decides.
     *
     * @param reference of the bid whose score it is
     * @param agreed the panel's points
     * @param instead the points that would change the first place
     * @param first the references of who would be first then; nobody when no bid would be ranked
     */
    public record Turn(String reference, Criterion criterion, int agreed, int instead, List<String> first) {

        public Turn {
            first = List.copyOf(first);
        }
    }

    public Sensitivity {
        weights = List.copyOf(weights);
        turns = List.copyOf(turns);
    }

    /** Whether neither a weight nor a single point would change who is first. */
    public boolean firm() {
        return alone && turns.isEmpty() && weights.stream().allMatch(Range::whole);
    }
}
