package org.commonlot.marketplace.evaluation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;

/**
 * The evaluators whose scores count, and who of all evaluators has submitted.
 *
 * @param counting without those whom a conflict keeps away
 * @param scoring by question, who of those who count scores it
 */
record Panel(Set<PersonId> counting, Set<PersonId> submitted, Map<UUID, Set<PersonId>> scoring) {

    static final int FEWEST = 2;

    Panel {
        counting = Set.copyOf(counting);
        submitted = Set.copyOf(submitted);
        scoring = Map.copyOf(scoring);
    }

    int awaited() {
        var missing = new HashSet<>(counting);
        missing.removeAll(submitted);
        missing.removeIf(person -> !scores(person));
        return missing.size();
    }

    /** Whether anything is this person's to score; of a lot without questions everybody submits that there is nothing. */
    private boolean scores(PersonId person) {
        return scoring.isEmpty() || scoring.values().stream().anyMatch(people -> people.contains(person));
    }

    /** Whether a person's score under a question counts. */
    boolean counts(PersonId person, UUID question) {
        return scoring.getOrDefault(question, Set.of()).contains(person);
    }

    /** Everybody who counts has submitted, and each question has at least two of them. */
    boolean hasSubmitted() {
        return awaited() == 0 && enough();
    }

    void requireSubmitted() {
        if (awaited() > 0) throw new Refused(EvaluationRefusal.PEERS_STILL_SCORING, awaited());
        if (!enough()) throw new Refused(EvaluationRefusal.PANEL_TOO_SMALL, FEWEST);
    }

    /** Refuses to let a question be scored by fewer than two who count. */
    void requireEnough(Set<PersonId> evaluators) {
        if (evaluators.stream().filter(counting::contains).count() < FEWEST) {
            throw new Refused(EvaluationRefusal.TOO_FEW_ASSIGNED, FEWEST);
        }
    }

    private boolean enough() {
        return counting.size() >= FEWEST && scoring.values().stream().allMatch(people -> people.size() >= FEWEST);
    }
}
