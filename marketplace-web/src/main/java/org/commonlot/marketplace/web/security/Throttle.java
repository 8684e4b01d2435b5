package org.commonlot.marketplace.web.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often one account and one network address may try to sign in, to register, to have letters sent and to give a
 * one-time code. Nothing else is throttled here: the submission of a bid never is. Counted by each node for itself, so N nodes allow N times as much.
 */
@Component
class Throttle {

    /** What is counted, and how often it may happen. */
    enum Limit {
        SIGN_IN_ACCOUNT(10, Duration.ofMinutes(10)),
        SIGN_IN_ADDRESS(100, Duration.ofMinutes(10)),
        REGISTER_ADDRESS(30, Duration.ofMinutes(60)),
        LETTER_ACCOUNT(5, Duration.ofMinutes(60)),
        LETTER_ADDRESS(30, Duration.ofMinutes(60)),
        FACTOR_ACCOUNT(5, Duration.ofMinutes(15));

        private final int times;
        private final Duration per;

        Limit(int times, Duration per) {
            this.times = times;
            this.per = per;
        }

        int times() {
            return times;
        }
    }

    private static final int MOST_BUCKETS = 100_000;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    Throttle(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Takes one try. @return how long to wait before the next one is possible; zero when this one is */
    Duration take(Limit limit, String whose) {
        var probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives a try back: it was the right password. */
    void giveBack(Limit limit, String whose) {
        bucket(limit, whose).addTokens(1);
    }

    /** One household or office: the whole IPv4 address, the network half of an IPv6 one. */
    static String network(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
            }
            return address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }

    private Bucket bucket(Limit limit, String whose) {
        var key = limit + " " + whose.strip().toLowerCase(Locale.ROOT);
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    any -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(
                                    bandwidth -> bandwidth.capacity(limit.times).refillGreedy(limit.times, limit.per))
                            .build());
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
