package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MarketClockTest {

    private static final Instant THERE = Instant.parse("2031-05-06T07:08:09Z");

    private final MarketClock clock = MarketClock.system();

    @Test
    void showsTheTimeOfTheSystemUntilItTravels() {
        assertThat(clock.offset()).isZero();
        var before = Clock.systemUTC().instant();
        var shown = clock.instant();
        assertThat(shown).isBetween(before, Clock.systemUTC().instant());
    }

    @Test
    void runsOnFromWhereItTravelledTo() {
        clock.travelTo(THERE);
        var first = clock.instant();
        var second = clock.instant();

        assertThat(Duration.between(THERE, first)).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(second).isAfterOrEqualTo(first);
    }

    @Test
    void travelsToTheSameMomentHoweverOftenItHasTravelledBefore() {
        clock.travelTo(THERE);
        clock.travelTo(THERE.minus(Duration.ofDays(10_000)));
        clock.travelTo(THERE);

        assertThat(Duration.between(THERE, clock.instant())).isBetween(Duration.ZERO, Duration.ofSeconds(5));
    }

    @Test
    void travelsTogetherWithTheClocksMadeFromIt() {
        var local = clock.withZone(UkTime.ZONE);
        clock.travelTo(THERE);

        assertThat(Duration.between(THERE, local.instant())).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
