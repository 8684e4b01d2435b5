package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UkTimeTest {

    @Test
    void countsDaysByTheClocksInLondon() {
        assertThat(UkTime.date(Instant.parse("2026-07-01T22:59:59Z"))).isEqualTo("2026-07-01");
        assertThat(UkTime.date(Instant.parse("2026-07-01T23:00:00Z"))).isEqualTo("2026-07-02");
        assertThat(UkTime.date(Instant.parse("2026-12-01T23:59:59Z"))).isEqualTo("2026-12-01");
    }

    @Test
    void givesADayOf23HoursWhenTheClocksGoForward() {
        var day = LocalDate.of(2026, 3, 29);
        assertThat(UkTime.startOf(day)).isEqualTo("2026-03-29T00:00:00Z");
        assertThat(UkTime.endOf(day)).isEqualTo("2026-03-29T23:00:00Z");
        assertThat(lengthOf(day)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void givesADayOf25HoursWhenTheClocksGoBack() {
        var day = LocalDate.of(2026, 10, 25);
        assertThat(UkTime.startOf(day)).isEqualTo("2026-10-24T23:00:00Z");
        assertThat(UkTime.endOf(day)).isEqualTo("2026-10-26T00:00:00Z");
        assertThat(lengthOf(day)).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void endsEachDayWhereTheNextOneStarts() {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertThat(UkTime.endOf(day)).isEqualTo(UkTime.startOf(day.plusDays(1)));
            assertThat(UkTime.date(UkTime.startOf(day))).isEqualTo(day);
            assertThat(UkTime.date(UkTime.endOf(day).minusNanos(1))).isEqualTo(day);
        }
    }

    private static Duration lengthOf(LocalDate day) {
        return Duration.between(UkTime.startOf(day), UkTime.endOf(day));
    }
}
