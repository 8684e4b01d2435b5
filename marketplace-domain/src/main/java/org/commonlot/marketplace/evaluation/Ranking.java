package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the notice: a criterion that people judge gives its weight times its points out of five, the price
 * its weight times what the formula makes of it out of 100. Totals are rounded once, to two decimals.
 *
 * <p>A bid below the minimum of a criterion has no rank, and its price is not scored; nor does it count as the lowest
 * price of the others.
 *
 * @param budget the upper end of the published range
 */
record Ranking(List<Criterion> criteria, PriceFormula formula, BigDecimal budget) {

    /** A bid with what the panel agreed and what it costs. */
    record Entry(String reference, Map<UUID, Integer> points, BigDecimal price) {}

    /**
     * A bid in its place.
     *
     * @param rank from 1; 0 for a bid that is not ranked
     * @param tied whether another bid has the very same total, and so the same rank
     * @param contributions what each criterion adds to the total
     * @param below the criteria of whose minimum it falls short
     */
    record Placed(
            String reference,
            int rank,
            boolean tied,
            BigDecimal total,
            Map<UUID, BigDecimal> contributions,
            List<Criterion> below) {}

    /**
     * Highest total first; bids with equal totals share a rank, and the next rank is left out. Bids without a rank stand
     * at the end.
     */
    List<Placed> of(List<Entry> entries) {
        var lowest = entries.stream()
                .filter(entry -> below(entry).isEmpty())
                .map(Entry::price)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var assessed = entries.stream().map(entry -> assess(entry, lowest)).toList();
        var ranked = assessed.stream().filter(bid -> bid.below().isEmpty()).toList();
        return assessed.stream()
                .map(bid -> place(bid, ranked))
                .sorted(Comparator.comparing((Placed bid) -> bid.rank() == 0)
                        .thenComparingInt(Placed::rank)
                        .thenComparing(Placed::reference))
                .toList();
    }

    private List<Criterion> below(Entry entry) {
        return criteria.stream()
                .filter(Criterion::scoredByPeople)
                .filter(criterion -> criterion.failsWith(points(entry, criterion)))
                .toList();
    }

    private record Assessed(
            String reference, BigDecimal total, Map<UUID, BigDecimal> contributions, List<Criterion> below) {}

    private Assessed assess(Entry entry, @Nullable BigDecimal lowest) {
        var contributions = new HashMap<UUID, BigDecimal>();
        var below = below(entry);
        for (var criterion : criteria) contributions.put(criterion.id(), contribution(criterion, entry, lowest));
        var total = contributions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Assessed(entry.reference(), total.setScale(2, RoundingMode.HALF_UP), contributions, below);
    }

    private BigDecimal contribution(Criterion criterion, Entry entry, @Nullable BigDecimal lowest) {
        if (!criterion.scoredByPeople()) {
            if (lowest == null || !below(entry).isEmpty()) return BigDecimal.ZERO;
            return criterion
                    .weight()
                    .multiply(formula.score(entry.price(), lowest, budget))
                    .movePointLeft(2);
        }
        return criterion
                .weight()
                .multiply(BigDecimal.valueOf(points(entry, criterion)))
                .divide(BigDecimal.valueOf(Mark.MOST));
    }

    private static int points(Entry entry, Criterion criterion) {
        Integer points = entry.points().get(criterion.id());
        if (points == null) throw new IllegalStateException("No consensus for " + criterion.name());
        return points;
    }

    private static Placed place(Assessed bid, List<Assessed> all) {
        var contributions = Map.copyOf(bid.contributions());
        if (!bid.below().isEmpty()) {
            return new Placed(bid.reference(), 0, false, bid.total(), contributions, bid.below());
        }
        long better = all.stream()
                .filter(other -> other.total().compareTo(bid.total()) > 0)
                .count();
        long equal = all.stream()
                .filter(other -> other.total().compareTo(bid.total()) == 0)
                .count();
        return new Placed(bid.reference(), (int) better + 1, equal > 1, bid.total(), contributions, List.of());
    }
}
