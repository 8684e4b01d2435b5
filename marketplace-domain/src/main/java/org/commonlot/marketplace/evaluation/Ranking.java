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

/**
 * The arithmetic of the notice: a criterion that people judge gives its weight times its points out of five, the price
 * its weight times what the formula makes of it out of 100. Totals are rounded once, to two decimals.
 *
 * @param budget the upper end of the published range
 */
record Ranking(List<Criterion> criteria, PriceFormula formula, BigDecimal budget) {

    /** A bid with what the panel agreed and what it costs. */
    record Entry(String reference, Map<UUID, Integer> points, BigDecimal price) {}

    /**
     * A bid in its place.
     *
     * @param tied whether another bid has the very same total, and so the same rank
     * @param contributions what each criterion adds to the total
     */
    record Placed(String reference, int rank, boolean tied, BigDecimal total, Map<UUID, BigDecimal> contributions) {}

    /** Highest total first; bids with equal totals share a rank, and the next rank is left out. */
    List<Placed> of(List<Entry> entries) {
        var lowest = entries.stream().map(Entry::price).min(Comparator.naturalOrder());
        var assessed = entries.stream()
                .map(entry -> assess(entry, lowest.orElseThrow()))
                .toList();
        return assessed.stream()
                .map(bid -> place(bid, assessed))
                .sorted(Comparator.comparingInt(Placed::rank).thenComparing(Placed::reference))
                .toList();
    }

    private record Assessed(String reference, BigDecimal total, Map<UUID, BigDecimal> contributions) {}

    private Assessed assess(Entry entry, BigDecimal lowest) {
        var contributions = new HashMap<UUID, BigDecimal>();
        for (var criterion : criteria) contributions.put(criterion.id(), contribution(criterion, entry, lowest));
        var total = contributions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Assessed(entry.reference(), total.setScale(2, RoundingMode.HALF_UP), contributions);
    }

    private BigDecimal contribution(Criterion criterion, Entry entry, BigDecimal lowest) {
        if (!criterion.scoredByPeople()) {
            return criterion
                    .weight()
                    .multiply(formula.score(entry.price(), lowest, budget))
                    .movePointLeft(2);
        }
        Integer points = entry.points().get(criterion.id());
        if (points == null) throw new IllegalStateException("No consensus for " + criterion.name());
        return criterion.weight().multiply(BigDecimal.valueOf(points)).divide(BigDecimal.valueOf(Mark.MOST));
    }

    private static Placed place(Assessed bid, List<Assessed> all) {
        long better = all.stream()
                .filter(other -> other.total().compareTo(bid.total()) > 0)
                .count();
        long equal = all.stream()
                .filter(other -> other.total().compareTo(bid.total()) == 0)
                .count();
        return new Placed(bid.reference(), (int) better + 1, equal > 1, bid.total(), Map.copyOf(bid.contributions()));
    }
}
