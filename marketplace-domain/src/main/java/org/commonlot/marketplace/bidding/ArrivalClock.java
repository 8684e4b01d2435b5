package org.commonlot.marketplace.bidding;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.commonlot.marketplace.terms.MarketClock;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Places an arrival on the database's clock, however long the request then waited. Reads that clock up to eight times
 * and keeps the tightest reading: what was received was {@code now − (answered − arrived)}. No clocks need to be
 * synchronised. H2 runs in this process: there the application's own clock is the database's.
 */
@Component
class ArrivalClock {

    private static final int READINGS = 8;
    private static final long TIGHT_ENOUGH = 1_000_000;

    private final JdbcTemplate jdbc;
    private final MarketClock clock;
    private final Supplier<Instant> database;

    ArrivalClock(JdbcTemplate jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.database = isPostgres() ? this::postgres : clock::instant;
    }

    Received received(Arrival arrival) {
        Instant earliest = Instant.MAX;
        long tightest = Long.MAX_VALUE;
        for (int i = 0; i < READINGS && tightest > TIGHT_ENOUGH; i++) {
            long asked = System.nanoTime();
            var now = database.get();
            long answered = System.nanoTime();
            if (answered - asked < tightest) {
                tightest = answered - asked;
                earliest = now.minusNanos(answered - arrival.nanoTime());
            }
        }
        return new Received(earliest.truncatedTo(ChronoUnit.MICROS), Duration.ofNanos(tightest));
    }

    private Instant postgres() {
        return Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class))
                .toInstant()
                .plus(clock.offset());
    }

    private boolean isPostgres() {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        return "PostgreSQL".equals(jdbc.execute(product));
    }
}
