package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-03T12:00:00Z | 12 noon (UK time) on 3 December 2026",
                "2026-07-03T11:00:00Z | 12 noon (UK time) on 3 July 2026",
                "2026-07-03T23:00:00Z | midnight (UK time) on 4 July 2026",
                "2026-12-03T17:00:00Z | 5pm (UK time) on 3 December 2026",
                "2026-12-03T09:05:59Z | 9:05am (UK time) on 3 December 2026"
            })
    void writesMomentsInUkTimeWithTheZoneNamed(Instant moment, String written) {
        assertThat(Wording.moment(moment)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-03T23:00:00Z | the end of 3 July 2026 (UK time)",
                "2026-03-31T23:00:00Z | the end of 31 March 2026 (UK time)",
                "2026-12-04T00:00:00Z | the end of 3 December 2026 (UK time)",
                "2026-12-03T12:00:00Z | 12 noon (UK time) on 3 December 2026"
            })
    void namesTheDayThatEndsAtMidnight(Instant moment, String written) {
        assertThat(Wording.end(moment)).isEqualTo(written);
    }

    @Test
    void writesExactMomentsInBothZones() {
        var moment = Instant.parse("2026-07-03T11:59:59.250Z");
        assertThat(Wording.exactUk(moment)).isEqualTo("12:59:59.250 on 3 July 2026 (UK time)");
        assertThat(Wording.exactUtc(moment)).isEqualTo("11:59:59.250 on 3 July 2026 (UTC)");
    }

    @ParameterizedTest
    @CsvSource({"12500.00, '£12,500'", "12500.5, '£12,500.50'", "0, £0", "207720, '£207,720'"})
    void writesPoundsWithPenceOnlyWhereThereAreAny(BigDecimal amount, String written) {
        assertThat(Wording.pounds(amount)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.3, +0.3", "-1.5, −1.5", "0, 0.0", "-0.04, 0.0", "2, +2.0"})
    void writesDifferencesWithTheirSign(BigDecimal number, String written) {
        assertThat(Wording.difference(number)).isEqualTo(written);
    }
}
