package org.commonlot.marketplace.web.market;

import java.util.List;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.jspecify.annotations.Nullable;

/** An imported process with its notices in the order of time, ready to be shown. */
public record MarketProcessPage(
        String title,
        String buyers,
        Tag stage,
        Tag origin,
        SummaryList facts,
        @Nullable Html description,
        List<NoticePart> notices,
        String attribution) {

    /** One notice. */
    public record NoticePart(
            String id,
            String heading,
            String title,
            SummaryList facts,
            @Nullable String link) {}
}
