package org.commonlot.marketplace.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineDutyTest {

    /** Procurement Act 2023, s.93: within 56 days beginning with 1 April, for 18 months beginning with that day. */
    @ParameterizedTest(name = "on {0}: due by {1}, until {2}")
    @CsvSource({
        "2026-11-22, 2027-05-26, 2028-10-01",
        "2027-04-01, 2027-05-26, 2028-10-01",
        "2027-05-26, 2027-05-26, 2028-10-01",
        "2027-05-27, 2028-05-26, 2029-10-01",
        "2027-03-31, 2027-05-26, 2028-10-01",
    })
    void thePipelineNoticeIsDueByTheTwentySixthOfMay(LocalDate today, LocalDate due, LocalDate until) {
        var duty = new PipelineDuty(PipelineDuty.yearOn(today), null);
        assertThat(duty.dueBy()).isEqualTo(due);
        assertThat(duty.looksUntil()).isEqualTo(until);
    }
}
