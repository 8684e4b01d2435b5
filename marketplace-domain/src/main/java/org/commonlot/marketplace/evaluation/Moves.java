package org.commonlot.marketplace.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonlot.marketplace.procurement.Criterion;

/** Computes {@link Sensitivity}, exactly: from the ranking as it is, and from the ranking with one thing moved. */
record Moves(Ranking ranking, List<Ranking.Entry> entries) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    Sensitivity sensitivity() {
        var placed = ranking.of(entries);
        var first = first(placed);
        if (first.size() != 1) return new Sensitivity(false, List.of(), List.of());
        return new Sensitivity(
                true,
                ranking.criteria().stream()
                        .filter(criterion -> criterion.weight().signum() > 0
                                && criterion.weight().compareTo(ALL) < 0)
                        .map(criterion -> range(criterion, placed))
                        .toList(),
                turns(first));
    }

    /**
     * The lead over a rival is linear in a criterion's weight x. With the lead d that the criterion gives at its weight w,
     * and the lead e of all others, it is x·d/w + (100−x)·e/(100−w): at 0 it has the sign of e, at 100 that of d, and at
     * w it is above nothing, so it crosses nothing at most once on each side.
     */
    private Sensitivity.Range range(Criterion criterion, List<Ranking.Placed> placed) {
        var leader = placed.getFirst();
        var weight = criterion.weight();
        var from = BigDecimal.ZERO;
        var to = ALL;
        for (var rival : placed.subList(1, placed.size())) {
            if (rival.rank() == 0) continue;
            var here = lead(leader, rival, criterion::equals);
            var elsewhere = lead(leader, rival, other -> !other.equals(criterion));
            var atAll = here.multiply(ALL.subtract(weight));
            var atNothing = elsewhere.multiply(weight);
            if (atNothing.signum() < 0) from = from.max(crossing(atNothing, atAll, RoundingMode.CEILING));
            if (atAll.signum() < 0) to = to.min(crossing(atNothing, atAll, RoundingMode.FLOOR));
        }
        return new Sensitivity.Range(criterion, from.min(weight), to.max(weight));
    }

    private static BigDecimal crossing(BigDecimal atNothing, BigDecimal atAll, RoundingMode towardsTheWeight) {
        return ALL.multiply(atNothing).divide(atNothing.subtract(atAll), 2, towardsTheWeight);
    }

    private BigDecimal lead(Ranking.Placed leader, Ranking.Placed rival, Predicate<Criterion> counted) {
        return ranking.criteria().stream()
                .filter(counted)
                .map(criterion -> given(leader, criterion).subtract(given(rival, criterion)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal given(Ranking.Placed placed, Criterion criterion) {
        return Objects.requireNonNull(placed.contributions().get(criterion.id()));
    }

    private List<Sensitivity.Turn> turns(List<String> first) {
        return entries.stream()
                .flatMap(entry -> ranking.criteria().stream()
                        .filter(Criterion::scoredByPeople)
                        .flatMap(criterion -> turns(entry, criterion, first)))
                .toList();
    }

    private Stream<Sensitivity.Turn> turns(Ranking.Entry entry, Criterion criterion, List<String> first) {
        int agreed = Objects.requireNonNull(entry.points().get(criterion.id()));
        return IntStream.of(agreed - 1, agreed + 1)
                .filter(points -> points >= 0 && points <= Mark.MOST)
                .mapToObj(points -> new Sensitivity.Turn(
                        entry.reference(), criterion, agreed, points, first(with(entry, criterion, points))))
                .filter(turn -> !turn.first().equals(first));
    }

    private List<Ranking.Placed> with(Ranking.Entry moved, Criterion criterion, int points) {
        var others = new HashMap<>(moved.points());
        others.put(criterion.id(), points);
        return ranking.of(entries.stream()
                .map(entry -> entry.equals(moved) ? new Ranking.Entry(moved.reference(), others, moved.price()) : entry)
                .toList());
    }

    private static List<String> first(List<Ranking.Placed> placed) {
        return placed.stream()
                .filter(bid -> bid.rank() == 1)
                .map(Ranking.Placed::reference)
                .toList();
    }
}
