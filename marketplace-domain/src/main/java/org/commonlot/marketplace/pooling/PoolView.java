package org.commonlot.marketplace.pooling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are to be bought together, as the members of the coalition read them.
 *
 * @param locked whether the lock date has passed
 */
public record PoolView(
        UUID id,
        CoalitionId coalition,
        PoolTerms terms,
        boolean locked,
        List<LineView> lines,
        Totals totals,
        @Nullable Instant nudgedAt,
        @Nullable ProcurementId procurement) {

    /** How what is committed compares with what it takes. */
    public enum Subscription {
        /** What is binding does not make it worth while. */
        UNDER,
        FITTING,
        /** What is indicative and binding goes beyond what there is. */
        OVER
    }

    public PoolView {
        lines = List.copyOf(lines);
    }

    public List<LineView> unanswered() {
        return lines.stream().filter(line -> !line.answered()).toList();
    }

    /** What the members that have not withdrawn pay a year today, as far as they have said it. */
    public Money baseline() {
        return lines.stream()
                .filter(line -> line.last() == null || line.last().step() != CommitmentStep.WITHDRAWN)
                .flatMap(line -> Optional.ofNullable(line.demand().baseline()).stream())
                .map(Money::new)
                .reduce(Money.pounds(0), Money::plus);
    }

    /** The names of those whose answer is missing, in order. */
    public List<String> silent() {
        return unanswered().stream()
                .map(LineView::authorityName)
                .distinct()
                .sorted()
                .toList();
    }

    /** Lines that were withdrawn after the lock date. */
    public List<LineView> lost() {
        return lines.stream()
                .filter(line -> line.last() != null
                        && line.last().step() == CommitmentStep.WITHDRAWN
                        && line.last().afterLock())
                .toList();
    }

    public Subscription subscription() {
        var most = terms.most();
        if (most != null && totals.estimated().amount().compareTo(most) > 0) return Subscription.OVER;
        var least = terms.least();
        if (least != null && totals.binding().amount().compareTo(least) < 0) return Subscription.UNDER;
        return Subscription.FITTING;
    }
}
