package org.commonlot.marketplace.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Deadline DEADLINE = new Deadline(NOON);

    @Test
    void admitsWhatArrivesTheLastNanosecondBefore() {
        assertThat(DEADLINE.admits(NOON.minusNanos(1))).isTrue();
        assertThat(DEADLINE.hasPassed(NOON.minusNanos(1))).isFalse();
    }

    @Test
    void refusesWhatArrivesAtTheVeryInstant() {
        assertThat(DEADLINE.admits(NOON)).isFalse();
        assertThat(DEADLINE.hasPassed(NOON)).isTrue();
    }

    @Test
    void refusesWhatArrivesAfter() {
        assertThat(DEADLINE.admits(NOON.plusNanos(1))).isFalse();
    }
}
