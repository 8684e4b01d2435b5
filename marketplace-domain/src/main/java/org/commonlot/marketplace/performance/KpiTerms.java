package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI says.
 *
 * @param target what has to be reached
 * @param measured how, and from what
 * @param starts from when it is measured
 * @param ends until when; nothing for as long as the contract runs
 */
public record KpiTerms(
        String name,
        String target,
        String measured,
        LocalDate starts,
        @Nullable LocalDate ends) {

    public KpiTerms {
        name = name.strip();
        target = target.strip();
        measured = measured.strip();
    }

    void check() {
        if (name.isEmpty()) throw new Refused(PerformanceRefusal.KPI_NAME_EMPTY);
        if (target.isEmpty()) throw new Refused(PerformanceRefusal.KPI_TARGET_EMPTY);
        if (measured.isEmpty()) throw new Refused(PerformanceRefusal.KPI_MEASURE_EMPTY);
        if (ends != null && ends.isBefore(starts)) throw new Refused(PerformanceRefusal.KPI_ENDS_TOO_EARLY);
    }
}
