package org.commonlot.marketplace.web.market;

import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.jspecify.annotations.Nullable;

/** One import, while it runs or afterwards, ready to be shown. */
public record ImportRunPage(
        String file,
        boolean running,
        String path,
        @Nullable String fault,
        SummaryList counts,
        @Nullable Table rejections,
        @Nullable String more) {

    /** One line in the list of imports. */
    public record Line(String file, String path, String started, String result) {}
}
