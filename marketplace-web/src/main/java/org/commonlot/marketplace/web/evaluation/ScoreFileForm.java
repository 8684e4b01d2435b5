package org.commonlot.marketplace.web.evaluation;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** Scores that were filled in as a spreadsheet, pasted or uploaded. */
public record ScoreFileForm(String rows) {

    static final int LONGEST = 5_000_000;

    public ScoreFileForm(@Nullable String rows) {
        this.rows = Typed.text(rows);
    }
}
