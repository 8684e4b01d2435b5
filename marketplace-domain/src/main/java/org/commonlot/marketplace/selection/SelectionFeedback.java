package org.commonlot.marketplace.selection;

import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.StageKind;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant is told when it is decided who goes on: its own scores with the reasons, and how many had places. Of
 * others it says nothing, as they still compete.
 *
 * @param reference of the procurement
 * @param lot its number
 * @param mostPoints the top of the scale on which people scored
 * @param goesOn whether this entrant does
 * @param chosen how many do
 * @param reasons why these
 * @param refinedWhy why the award criteria are refined for the next stage, if they are
 */
public record SelectionFeedback(
        String reference,
        String title,
        int lot,
        int stage,
        StageKind kind,
        String buyer,
        @Nullable PriceFormula priceFormula,
        int mostPoints,
        boolean goesOn,
        int rank,
        boolean tied,
        BigDecimal total,
        BigDecimal price,
        List<Line> lines,
        int assessed,
        int places,
        int chosen,
        String reasons,
        @Nullable String refinedWhy,
        List<Criterion> refined) {

    /**
     * What one criterion gave, and why.
     *
     * @param points of people, none for the price
     */
    public record Line(
            Criterion criterion,
            @Nullable Integer points,
            @Nullable String explanation,
            BigDecimal contribution) {}

    public SelectionFeedback {
        lines = List.copyOf(lines);
        refined = List.copyOf(refined);
    }
}
