package org.commonlot.marketplace.chasing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How long after the deadline for bids the buyer is asked what became of them. */
public enum ChasingRound {
    FIRST(4),
    SECOND(8),
    LAST(12);

    private static final int DAYS_OF_A_WEEK = 7;

    private final int weeks;

    ChasingRound(int weeks) {
        this.weeks = weeks;
    }

    /** In weeks of 168 hours. */
    public int weeks() {
        return weeks;
    }

    static ChasingRound after(int weeks) {
        return Arrays.stream(values())
                .filter(round -> round.weeks == weeks)
                .findFirst()
                .orElseThrow();
    }

    /** Bids that closed at that moment or earlier are asked for in this round, unless a later one is reached. */
    Instant closedUntil(Instant now) {
        return now.minus(Duration.ofDays((long) weeks * DAYS_OF_A_WEEK));
    }

    /** Bids that closed at that moment or earlier are asked for in the next round; those of the last one never are. */
    Instant closedAfter(Instant now) {
        return this == LAST ? Instant.EPOCH : values()[ordinal() + 1].closedUntil(now);
    }
}
