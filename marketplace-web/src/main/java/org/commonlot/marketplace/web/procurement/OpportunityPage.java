package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Prose;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A procurement as its public page prints it.
 *
 * @param card what one needs to decide whether to bid
 * @param supplier to whom it is to go without competition, and why
 * @param termination the reason and the notice with which it ended without award
 * @param changed when what is shown was last changed
 * @param open whether bids are taken
 */
public record OpportunityPage(
        String title,
        String reference,
        String buyer,
        @Nullable Tag state,
        SummaryList card,
        @Nullable SummaryList supplier,
        List<Passage> passages,
        List<Component> dates,
        List<Lot> lots,
        SummaryList terms,
        List<File> files,
        @Nullable String ended,
        @Nullable SummaryList termination,
        String record,
        @Nullable String changed,
        boolean open) {

    /**
     * A lot: what is bought with it, how its bids are assessed, and its outcome once that is public.
     *
     * @param id what a bid names it by
     * @param anchor by which a link on the page leads to it
     * @param heading nothing where there is but one
     */
    public record Lot(
            String id,
            String anchor,
            @Nullable String heading,
            @Nullable Tag state,
            @Nullable SummaryList facts,
            List<Component> criteria,
            @Nullable SummaryList outcome,
            @Nullable SummaryList ended,
            boolean open) {}

    public boolean isSeveral() {
        return lots.stream().anyMatch(lot -> lot.heading() != null);
    }

    /** A heading and what was written under it. */
    public record Passage(String heading, Prose text) {}

    /** A document to download. */
    public record File(String title, String href, String kind) {}
}
