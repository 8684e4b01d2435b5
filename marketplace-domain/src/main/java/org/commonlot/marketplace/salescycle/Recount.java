package org.commonlot.marketplace.salescycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of some cycles when their subjects are made anew from the facts.
 *
 * @param before as they were counted
 * @param after as they count now
 */
record Recount(List<Cycle> before, List<Cycle> after) {

    Recount {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** An authority, and a winner of its. */
    record Pair(UUID authority, UUID winner) {

        static Set<Pair> of(Cycle cycle) {
            var outcome = cycle.outcome();
            var authority = cycle.authority();
            if (outcome == null || authority == null || cycle.origin() != Origin.OWN) return Set.of();
            return Set.of(new Pair(authority, outcome.winner()));
        }

        static Set<Pair> of(Collection<Cycle> some, Collection<Cycle> more) {
            var pairs = new HashSet<Pair>();
            for (var cycle : some) pairs.addAll(of(cycle));
            for (var cycle : more) pairs.addAll(of(cycle));
            return pairs;
        }
    }

    /**
     * Settles also which award was a winner's first with an authority: that depends on all of them.
     *
     * @param neighbours the authority's other cycles with the same winners, which nothing happened to
     */
    static Recount of(Collection<Cycle> counted, Collection<Cycle> made, Collection<Cycle> neighbours) {
        var before = new HashMap<UUID, Cycle>();
        var after = new HashMap<UUID, Cycle>();
        for (var cycle : counted) before.put(cycle.id(), cycle);
        for (var cycle : made) after.put(cycle.id(), cycle);
        for (var cycle : neighbours) {
            before.put(cycle.id(), cycle);
            after.put(cycle.id(), cycle);
        }
        settle(after);
        return new Recount(List.copyOf(before.values()), List.copyOf(after.values()));
    }

    private static void settle(Map<UUID, Cycle> after) {
        var together = new HashMap<Pair, List<Cycle>>();
        for (var cycle : after.values()) {
            for (var pair : Pair.of(cycle)) {
                together.computeIfAbsent(pair, any -> new ArrayList<>()).add(cycle);
            }
        }
        for (var some : together.values()) {
            for (var settled : Folding.newcomers(some)) after.put(settled.id(), settled);
        }
    }

    /** What is as it was changes nothing. */
    Counts change() {
        var was = new HashSet<>(before);
        var is = new HashSet<>(after);
        return Counts.change(
                before.stream().filter(cycle -> !is.contains(cycle)).toList(),
                after.stream().filter(cycle -> !was.contains(cycle)).toList());
    }

    List<Cycle> gone() {
        var kept = new HashSet<UUID>();
        for (var cycle : after) kept.add(cycle.id());
        return before.stream().filter(cycle -> !kept.contains(cycle.id())).toList();
    }
}
