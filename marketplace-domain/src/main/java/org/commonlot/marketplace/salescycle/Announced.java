package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of a procurement, as it stood on the day: the promise.
 *
 * @param value the estimated value, VAT included
 * @param bidsClose the day on which bids were to close
 * @param awardExpected the day by which an award was promised
 * @param contractStarts the day on which the contract was to start
 * @param efforts what each lot asks of bidders; absent in what was kept before it was counted
 */
record Announced(
        String reference,
        String title,
        String path,
        List<UUID> lots,
        List<Buyer> buyers,
        String procedure,
        String category,
        @Nullable BigDecimal value,
        @Nullable LocalDate bidsClose,
        @Nullable LocalDate awardExpected,
        @Nullable LocalDate contractStarts,
        @Nullable Map<UUID, Effort> efforts) {

    /** A buying authority; the lead one counts for all where each lot counts once. */
    record Buyer(UUID id, String name, boolean lead) {}

    Announced {
        lots = List.copyOf(lots);
        buyers = List.copyOf(buyers);
        efforts = efforts == null ? Map.of() : Map.copyOf(efforts);
    }

    @Nullable
    Effort effort(UUID lot) {
        return efforts == null ? null : efforts.get(lot);
    }
}
