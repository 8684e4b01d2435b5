package org.commonlot.marketplace.evaluation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own scores. */
public record SheetView(Map<Item, Mark> marks, @Nullable Instant submittedAt) {

    static final SheetView EMPTY = new SheetView(Map.of(), null);

    public SheetView {
        marks = Map.copyOf(marks);
    }

    public boolean submitted() {
        return submittedAt != null;
    }
}
