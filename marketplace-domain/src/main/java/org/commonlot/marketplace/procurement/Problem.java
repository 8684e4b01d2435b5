package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Words;
import org.jspecify.annotations.Nullable;

/**
 * The challenge itself: a problem, not a specification. The problem takes at most 200 words.
 *
 * @param affected who lives or works with the problem
 * @param outcome what would be different if it were solved
 * @param workDone what has been tried, and what came of it
 * @param dataSystems the data and systems that a solution meets
 */
@Embeddable
public record Problem(
        @Nullable String problem,
        @Nullable String affected,
        @Nullable String outcome,
        @Nullable String workDone,
        @Nullable String dataSystems) {

    public static final int MOST_WORDS = 200;

    public static final Problem NONE = new Problem(null, null, null, null, null);

    void check() {
        if (problem == null) return;
        int words = Words.count(problem);
        if (words > MOST_WORDS) throw new Refused(ProcurementRefusal.PROBLEM_TOO_LONG, words, MOST_WORDS);
    }

    boolean complete() {
        return filled(problem) && filled(affected) && filled(outcome) && filled(workDone) && filled(dataSystems);
    }

    static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
