package org.commonlot.marketplace.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.PersonId;

/**
 * How the questions of a lot are divided among its evaluators now.
 *
 * @param latest by question, the last that was said; every evaluator scores what nothing was said of
 */
record Division(Map<UUID, ScoreAssignment> latest) {

    /** @param all of a lot, the oldest first */
    static Division of(List<ScoreAssignment> all) {
        var latest = new LinkedHashMap<UUID, ScoreAssignment>();
        all.forEach(assignment -> latest.put(assignment.question(), assignment));
        return new Division(latest);
    }

    boolean gives(UUID question, PersonId evaluator) {
        var said = latest.get(question);
        return said == null || !said.exempts(evaluator);
    }

    /** How often this question was assigned anew. */
    int changes(UUID question) {
        var said = latest.get(question);
        return said == null ? 0 : said.number();
    }

    Set<UUID> of(Set<UUID> questions, PersonId evaluator) {
        return questions.stream().filter(question -> gives(question, evaluator)).collect(Collectors.toSet());
    }
}
