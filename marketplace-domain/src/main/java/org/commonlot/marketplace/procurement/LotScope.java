package org.commonlot.marketplace.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a lot is about. Where a procurement has but one lot, its value, its dates and whether it suits smaller firms are
 * the procurement's own.
 *
 * @param most the most that could be paid for it, VAT included
 * @param contractStarts given where it differs from the procurement's own
 * @param vcseSuitable whether it suits voluntary, community and social enterprises in particular
 * @param regions where it is delivered: codes of statistical regions
 */
public record LotScope(
        @Nullable String description,
        @Nullable BigDecimal most,
        @Nullable LocalDate contractStarts,
        @Nullable LocalDate contractEnds,
        @Nullable Boolean smeSuitable,
        @Nullable Boolean vcseSuitable,
        Set<String> regions) {

    public static final LotScope NONE = new LotScope(null, null, null, null, null, null, Set.of());

    public LotScope {
        regions = regions == null ? Set.of() : Set.copyOf(regions);
    }

    void check() {
        if (most != null && most.signum() <= 0) throw new Refused(ProcurementRefusal.LOT_VALUE_NOT_POSITIVE);
        if ((contractStarts == null) != (contractEnds == null)) {
            throw new Refused(ProcurementRefusal.LOT_DATES_BOTH);
        }
        if (contractStarts != null && contractEnds != null && !contractEnds.isAfter(contractStarts)) {
            throw new Refused(ProcurementRefusal.LOT_DATES_OUT_OF_ORDER);
        }
    }

    /** Whether one of several lots says enough. */
    boolean complete() {
        return Problem.filled(description) && most != null && smeSuitable != null && vcseSuitable != null;
    }
}
