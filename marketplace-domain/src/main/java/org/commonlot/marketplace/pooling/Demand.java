package org.commonlot.marketplace.pooling;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an authority needs. Amounts are in pounds and include VAT.
 *
 * @param lineOfBusiness the service that it is for, in the authority's own words
 * @param cpv a code of the common procurement vocabulary, eight digits
 * @param quantity with its unit; that or the value is given
 * @param value over the whole term
 * @param supplier who supplies it today
 * @param baseline what it costs a year today
 * @param contractEnds when today's contract ends
 * @param funding from which purse it is to be paid
 */
@Embeddable
public record Demand(
        String title,
        String lineOfBusiness,
        @Nullable String cpv,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal value,
        LocalDate neededFrom,
        @Nullable String supplier,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate contractEnds,
        @Enumerated(EnumType.STRING) FundingSource funding) {

    private static final Pattern CPV = Pattern.compile("[0-9]{8}");

    /** Before anybody said from which purse. */
    public Demand(
            String title,
            String lineOfBusiness,
            @Nullable String cpv,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal value,
            LocalDate neededFrom,
            @Nullable String supplier,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate contractEnds) {
        this(
                title,
                lineOfBusiness,
                cpv,
                quantity,
                unit,
                value,
                neededFrom,
                supplier,
                baseline,
                contractEnds,
                FundingSource.UNKNOWN);
    }

    void check(LocalDate today) {
        if (title.isBlank()) throw new Refused(PoolingRefusal.TITLE_EMPTY);
        if (quantity == null && value == null) throw new Refused(PoolingRefusal.QUANTITY_OR_VALUE);
        if (below(quantity, 1) || below(value, 1) || below(baseline, 0)) throw new Refused(PoolingRefusal.NOT_POSITIVE);
        if (quantity != null && (unit == null || unit.isBlank())) throw new Refused(PoolingRefusal.UNIT_MISSING);
        if (cpv != null && !CPV.matcher(cpv).matches()) throw new Refused(PoolingRefusal.CPV_MALFORMED);
        if (neededFrom.isBefore(today)) throw new Refused(PoolingRefusal.NEEDED_PASSED);
    }

    private static boolean below(@Nullable BigDecimal number, int least) {
        return number != null && number.signum() < least;
    }
}
