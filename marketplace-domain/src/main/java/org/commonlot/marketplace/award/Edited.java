package org.commonlot.marketplace.award;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of passages by all that was edited, oldest first. An edit replaces the very words that were before its editor: where
 * those were changed at their source since, it no longer applies.
 */
record Edited(List<PassageEdit> edits) {

    Edited {
        edits = List.copyOf(edits);
    }

    /** @param original as the panel, or the author of the award, recorded it */
    String told(String bid, Readership readership, @Nullable UUID criterion, String original) {
        var told = original;
        for (var edit : of(bid, readership, criterion)) {
            if (edit.before().equals(told)) told = edit.after();
        }
        return told;
    }

    int times(String bid, Readership readership, @Nullable UUID criterion) {
        return of(bid, readership, criterion).size();
    }

    private List<PassageEdit> of(String bid, Readership readership, @Nullable UUID criterion) {
        return edits.stream()
                .filter(edit -> edit.bid().equals(bid))
                .filter(edit -> edit.readership() == readership)
                .filter(edit -> Objects.equals(edit.criterion(), criterion))
                .toList();
    }
}
