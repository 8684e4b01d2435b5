package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own scores. */
public record SheetView(Map<Item, Mark> marks, @Nullable Instant submittedAt) {

    private static final int VERSION_LENGTH = 12;

    static final SheetView EMPTY = new SheetView(Map.of(), null);

    public SheetView {
        marks = Map.copyOf(marks);
    }

    /** Differs once a score was changed: a file that was made from it says which scores it knew. */
    public String version() {
        return Evaluating.digest(marks).substring(0, VERSION_LENGTH);
    }

    public boolean submitted() {
        return submittedAt != null;
    }
}
