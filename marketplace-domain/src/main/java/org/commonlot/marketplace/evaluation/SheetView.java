package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One's own scores.
 *
 * @param settled what was scored and submitted before there was more to score: it does not change
 */
public record SheetView(
        Map<Item, Mark> marks, Set<Item> settled, @Nullable Instant submittedAt) {

    private static final int VERSION_LENGTH = 12;

    static final SheetView EMPTY = new SheetView(Map.of(), Set.of(), null);

    public SheetView {
        marks = Map.copyOf(marks);
        settled = Set.copyOf(settled);
    }

    /** Differs once a score was changed: a file that was made from it says which scores it knew. */
    public String version() {
        return Evaluating.digest(marks).substring(0, VERSION_LENGTH);
    }

    public boolean submitted() {
        return submittedAt != null;
    }
}
