package org.commonlot.marketplace.salescycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Counted fact by fact, or all at once: the figures are the same. */
class RebuildTest {

    private static final Instant TODAY = Instant.parse("2026-11-27T12:00:00Z");
    private static final int EVENTS = 100_000;

    /** A store in memory, which does what the one in the database does. */
    private static final class Store {

        private final Map<UUID, Map<UUID, Fact>> facts = new HashMap<>();
        private final Map<String, List<Cycle>> bySubject = new HashMap<>();
        private final Map<Recount.Pair, Set<String>> subjects = new HashMap<>();
        private final Counts counts = new Counts();

        void hear(Fact fact) {
            facts.computeIfAbsent(fact.procurement(), any -> new HashMap<>()).put(fact.id(), fact);
        }

        void recount(Collection<UUID> procurements) {
            var before = new ArrayList<Cycle>();
            var made = new ArrayList<Cycle>();
            for (var id : procurements) {
                before.addAll(bySubject.getOrDefault(id.toString(), List.of()));
                made.addAll(Folding.of(id, facts.getOrDefault(id, Map.of()).values()));
            }
            var own = new HashSet<String>();
            for (var id : procurements) own.add(id.toString());
            var neighbours = new ArrayList<Cycle>();
            for (var pair : Recount.Pair.of(before, made)) {
                for (var subject : subjects.getOrDefault(pair, Set.of())) {
                    if (own.contains(subject)) continue;
                    for (var cycle : bySubject.getOrDefault(subject, List.of())) {
                        if (Recount.Pair.of(cycle).contains(pair)) neighbours.add(cycle);
                    }
                }
            }
            var recount = Recount.of(before, made, neighbours);
            counts.plus(recount.change());
            for (var cycle : recount.gone()) forget(cycle);
            for (var cycle : recount.after()) {
                forget(cycle);
                bySubject
                        .computeIfAbsent(cycle.subject(), any -> new ArrayList<>())
                        .add(cycle);
                for (var pair : Recount.Pair.of(cycle)) {
                    subjects.computeIfAbsent(pair, any -> new HashSet<>()).add(cycle.subject());
                }
            }
        }

        private void forget(Cycle cycle) {
            bySubject
                    .getOrDefault(cycle.subject(), new ArrayList<>())
                    .removeIf(other -> other.id().equals(cycle.id()));
        }
    }

    @Test
    void countedOneByOneIsAsCountedAnewAfter100000FactsWithDuplicatesAndReordering() {
        long seed = System.nanoTime();
        System.out.println("Rebuild equals incremental: seed " + seed);
        var random = new Random(seed);
        var events = events(seed, random);

        var incremental = new Store();
        var procurements = new HashSet<UUID>();
        var touched = new HashSet<UUID>();
        for (var event : events) {
            incremental.hear(event);
            procurements.add(event.procurement());
            touched.add(event.procurement());
            if (random.nextInt(100) > 0) continue;
            incremental.recount(random.nextBoolean() ? touched : Set.of(event.procurement()));
            if (touched.size() > 20) touched.clear();
        }
        for (var id : procurements) incremental.recount(Set.of(id));

        var anew = new Store();
        var sorted = new ArrayList<>(events);
        sorted.sort(Fact.BY_TIME);
        sorted.forEach(anew::hear);
        anew.recount(procurements);

        assertThat(anew.counts.asMap()).hasSizeGreaterThan(1_000);
        assertThat(incremental.counts.asMap()).isEqualTo(anew.counts.asMap());
    }

    /** Each up to seven times, and all of them in any order. */
    private static List<Fact> events(long seed, Random random) {
        var generated = new Generated(seed, TODAY);
        var events = new ArrayList<Fact>();
        for (int i = 0; events.size() < EVENTS; i++) {
            for (var fact : generated.next(i).facts()) {
                for (int times = 1 + random.nextInt(7); times > 0; times--) events.add(fact);
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    @Test
    void aLotCountsOnceForAllAndOnceForEachBuyer() {
        var store = new Store();
        var generated = new Generated(7, TODAY);
        for (int i = 0; i < 500; i++) generated.next(i).facts().forEach(store::hear);
        store.recount(store.facts.keySet());
        long lots = count(store, "OWN.ALL", "");
        long byAuthority = generated.authorities().stream()
                .mapToLong(id -> count(store, "OWN.AUTHORITY", id.toString()))
                .sum();
        assertThat(lots).isPositive();
        assertThat(byAuthority).isGreaterThan(lots);
    }

    private static long count(Store store, String family, String value) {
        return store.counts.asMap().entrySet().stream()
                .filter(entry -> entry.getKey().family().equals(family)
                        && entry.getKey().value().equals(value)
                        && entry.getKey().measure().equals("BIDS"))
                .mapToLong(entry -> entry.getValue().number())
                .sum();
    }
}
