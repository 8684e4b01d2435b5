package org.commonlot.marketplace.web.bidding;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;

/** A price schedule that was filled in as a spreadsheet, pasted or uploaded. */
public record PriceSheetForm(int revision, String rows) {

    static final int LONGEST = 500_000;

    public PriceSheetForm(int revision, @Nullable String rows) {
        this.revision = revision;
        this.rows = Typed.text(rows);
    }
}
