package org.commonlot.marketplace.salescycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the counts up to date with the facts, a batch at a time, each in one transaction. */
@Service
@Transactional
class Counting {

    private static final int BATCH = 400;

    private final FactRows facts;
    private final CycleRows cycles;
    private final ImportedCycles imported;

    Counting(FactRows facts, CycleRows cycles, ImportedCycles imported) {
        this.facts = facts;
        this.cycles = cycles;
        this.imported = imported;
    }

    /** Counts what was touched, the next of it; true while there may be more. */
    boolean countNext() {
        facts.enterGate();
        var touched = facts.touched(BATCH);
        if (touched.isEmpty()) return false;
        recount(touched.keySet());
        facts.counted(touched.values().stream().flatMap(List::stream).toList());
        return true;
    }

    /** Forgets all that was counted, and has it counted anew from the facts. */
    void startAnew() {
        facts.enterGate();
        cycles.clear();
        facts.touchAll();
        facts.touch(imported.all());
    }

    private void recount(Set<String> subjects) {
        var before = cycles.of(subjects);
        var made = made(subjects);
        var neighbours = Recount.Pair.of(before, made).stream()
                .flatMap(pair -> cycles.of(pair.authority(), pair.winner()).stream())
                .filter(cycle -> !subjects.contains(cycle.subject()))
                .toList();
        var recount = Recount.of(before, made, neighbours);
        cycles.count(recount.change());
        cycles.remove(recount.gone());
        cycles.put(recount.after());
    }

    private List<Cycle> made(Collection<String> subjects) {
        var procurements = new ArrayList<UUID>();
        var ocids = new ArrayList<String>();
        for (var subject : subjects) {
            if (ImportedCycles.is(subject)) ocids.add(subject);
            else procurements.add(UUID.fromString(subject));
        }
        var made = new ArrayList<Cycle>();
        facts.of(procurements).forEach((procurement, its) -> made.addAll(Folding.of(procurement, its)));
        made.addAll(imported.of(ocids));
        return made;
    }
}
