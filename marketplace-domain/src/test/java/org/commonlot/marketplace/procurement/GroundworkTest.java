package org.commonlot.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.commonlot.marketplace.procurement.Groundwork.PlannedNotice;
import org.commonlot.marketplace.terms.UkTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundworkTest {

    /** Procurement Act 2023, s.15: at least 40 days and not more than 12 months before the tender notice. */
    @ParameterizedTest(name = "planned notice {0}, tender notice {1}: {2}")
    @CsvSource({
        "2026-11-22, 2026-12-31, false",
        "2026-11-22, 2027-01-01, true",
        "2026-11-22, 2027-11-22, true",
        "2026-11-22, 2027-11-23, false",
        "2026-11-22, 2026-11-22, false",
        "2026-11-22, 2026-11-01, false",
        "2028-02-29, 2029-02-28, true",
        "2028-02-29, 2029-03-01, false",
    })
    void aPlannedProcurementNoticeQualifiesBetweenFortyDaysAndTwelveMonthsBeforeTheTenderNotice(
            LocalDate planned, LocalDate tender, boolean qualifies) {
        var notice = new PlannedNotice(
                "012345-2026", planned.atTime(9, 0).atZone(UkTime.ZONE).toInstant());
        assertThat(notice.qualifiesFor(tender)).isEqualTo(qualifies);
    }
}
