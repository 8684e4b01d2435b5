package org.commonlot.marketplace.web.pooling;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** Rows of a file, pasted or uploaded. */
public record ImportForm(String rows) {

    static final int LONGEST = 200_000;

    public ImportForm(@Nullable String rows) {
        this.rows = Typed.text(rows);
    }
}
