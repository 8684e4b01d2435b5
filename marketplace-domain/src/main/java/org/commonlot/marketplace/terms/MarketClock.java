package org.commonlot.marketplace.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The marketplace's clock: the system's, moved by an offset that only the demo and tests ever set. The same offset is
 * added to readings of the database's clock, so that both travel together.
 */
public final class MarketClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> offset;

    private MarketClock(Clock base, AtomicReference<Duration> offset) {
        this.base = base;
        this.offset = offset;
    }

    public static MarketClock system() {
        return new MarketClock(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    public Duration offset() {
        return Objects.requireNonNull(offset.get());
    }

    /** Moves the clock so that it shows this moment and runs on from there. */
    public void travelTo(Instant moment) {
        offset.set(Duration.between(base.instant(), moment));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MarketClock(base.withZone(zone), offset);
    }
}
