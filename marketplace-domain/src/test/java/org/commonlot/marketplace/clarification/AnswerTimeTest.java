package org.commonlot.marketplace.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.commonlot.marketplace.terms.UkTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimeTest {

    @ParameterizedTest(name = "bids close {0}: answers by {1}")
    @CsvSource({
        "2026-11-26T12:00, 2026-11-24T12:00",
        "2026-11-23T12:00, 2026-11-19T12:00",
        "2026-12-01T17:00, 2026-11-26T17:00", // St Andrew's Day and a weekend
        "2027-01-05T12:00, 2026-12-30T12:00", // both New Year holidays and a weekend
        "2026-03-30T12:00, 2026-03-26T12:00", // clocks go forward between
        "2026-10-26T12:00, 2026-10-22T12:00", // clocks go back between
    })
    void answersAreDueTwoWorkingDaysBeforeBidsCloseAtTheSameTimeOfDay(LocalDateTime closes, LocalDateTime due) {
        assertThat(AnswerTime.due(closes.atZone(UkTime.ZONE).toInstant()))
                .isEqualTo(due.atZone(UkTime.ZONE).toInstant());
    }

    @ParameterizedTest(name = "bids close {0}, today {1}: {2} is proposed")
    @CsvSource({
        "2026-11-26T12:00, 2026-11-24, 2026-11-27T12:00",
        "2026-11-26T12:00, 2026-11-26, 2026-12-02T12:00",
        "2026-12-31T12:00, 2026-12-24, 2027-01-05T12:00",
    })
    void theProposedDeadlineIsLaterAndLeavesTwoWorkingDaysAfterToday(
            LocalDateTime closes, LocalDate today, LocalDateTime proposed) {
        assertThat(AnswerTime.proposed(closes.atZone(UkTime.ZONE).toInstant(), today))
                .isEqualTo(proposed.atZone(UkTime.ZONE).toInstant());
    }
}
