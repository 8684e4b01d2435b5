package org.commonlot.marketplace.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an authority plans to buy, as far as it is known (Procurement Regulations 2024, regs 14-15). Values are in pounds
 * and include VAT.
 *
 * @param category {@code goods} or {@code services}, as OCDS names them
 * @param tenderExpected the estimated day of the tender or transparency notice
 * @param contact where suppliers turn to
 */
@Embeddable
public record Plan(
        String title,
        String description,
        String category,
        @Column(name = "value_least") BigDecimal least,
        @Column(name = "value_most") BigDecimal most,
        LocalDate tenderExpected,
        @Nullable LocalDate contractStarts,
        @Nullable Integer contractMonths,
        String contact) {

    void check(LocalDate today) {
        if (title.isBlank()) throw new Refused(PlanningRefusal.TITLE_EMPTY);
        if (most.signum() <= 0 || least.signum() < 0) throw new Refused(PlanningRefusal.VALUE_NOT_POSITIVE);
        if (least.compareTo(most) > 0) throw new Refused(PlanningRefusal.VALUE_REVERSED);
        if (tenderExpected.isBefore(today)) throw new Refused(PlanningRefusal.TENDER_DATE_PASSED);
        if (contractStarts != null && contractStarts.isBefore(tenderExpected)) {
            throw new Refused(PlanningRefusal.CONTRACT_BEFORE_TENDER);
        }
    }
}
