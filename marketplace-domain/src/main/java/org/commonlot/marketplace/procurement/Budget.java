package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent, and for how long. Amounts are in pounds and include VAT. The estimated value is the most that the
 * authority could expect to pay (Procurement Act 2023, Sch 3 para 1): the upper end of the range.
 *
 * @param procedure the code of a procedure
 * @param category {@code goods}, {@code services} or {@code works}, as OCDS names them
 */
@Embeddable
public record Budget(
        @Column(name = "procedure_code") @Nullable String procedure,
        @Column(name = "main_category") @Nullable String category,
        @Column(name = "budget_least") @Nullable BigDecimal least,
        @Column(name = "budget_most") @Nullable BigDecimal most,
        @Nullable LocalDate contractStarts,
        @Nullable LocalDate contractEnds) {

    public static final Budget NONE = new Budget(null, null, null, null, null, null);

    void check() {
        if ((least != null && least.signum() < 0) || (most != null && most.signum() <= 0)) {
            throw new Refused(ProcurementRefusal.BUDGET_NOT_POSITIVE);
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new Refused(ProcurementRefusal.BUDGET_REVERSED);
        }
        if (contractStarts != null && contractEnds != null && !contractEnds.isAfter(contractStarts)) {
            throw new Refused(ProcurementRefusal.DATES_OUT_OF_ORDER);
        }
    }

    boolean complete() {
        return procedure != null
                && category != null
                && least != null
                && most != null
                && contractStarts != null
                && contractEnds != null;
    }

    /** @throws IllegalStateException before the range is given */
    Money estimatedValue() {
        if (most == null) throw new IllegalStateException("The budget is not given yet");
        return new Money(most);
    }
}
