package org.commonlot.marketplace.evaluation;

import java.util.HashSet;
import java.util.Set;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;

/**
 * The evaluators whose scores count, and who of all evaluators has submitted.
 *
 * @param counting without those whom a conflict keeps away
 */
record Panel(Set<PersonId> counting, Set<PersonId> submitted) {

    static final int FEWEST = 2;

    Panel {
        counting = Set.copyOf(counting);
        submitted = Set.copyOf(submitted);
    }

    int awaited() {
        var missing = new HashSet<>(counting);
        missing.removeAll(submitted);
        return missing.size();
    }

    /** Everybody who counts has submitted, and they are at least two. */
    boolean hasSubmitted() {
        return awaited() == 0 && counting.size() >= FEWEST;
    }

    void requireSubmitted() {
        if (awaited() > 0) throw new Refused(EvaluationRefusal.PEERS_STILL_SCORING, awaited());
        if (counting.size() < FEWEST) throw new Refused(EvaluationRefusal.PANEL_TOO_SMALL, FEWEST);
    }
}
