package org.commonlot.marketplace.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is to be ordered.
 *
 * @param line of the prices; without, title, unit and price are written
 * @param unitPrice VAT included; only counts without a line
 */
public record Asked(
        @Nullable UUID line,
        String title,
        String unit,
        BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        String deliverTo,
        LocalDate neededBy) {

    void check(LocalDate today) {
        if (line == null && (title.isBlank() || unit.isBlank())) throw new Refused(OrderingRefusal.TITLE_EMPTY);
        if (line == null && (unitPrice == null || unitPrice.signum() <= 0)) {
            throw new Refused(OrderingRefusal.PRICE_MISSING);
        }
        if (quantity.signum() <= 0) throw new Refused(OrderingRefusal.QUANTITY_NOT_POSITIVE);
        if (deliverTo.isBlank()) throw new Refused(OrderingRefusal.DELIVERY_EMPTY);
        if (neededBy.isBefore(today)) throw new Refused(OrderingRefusal.NEEDED_PASSED);
    }
}
