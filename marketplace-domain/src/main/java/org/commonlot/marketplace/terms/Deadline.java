package org.commonlot.marketplace.terms;

import java.time.Instant;

/**
 * A moment before which something must arrive. The interval is half-open: what arrives at the very instant is late.
 * This is the one place where that is decided.
 */
public record Deadline(Instant at) {

    public boolean admits(Instant received) {
        return received.isBefore(at);
    }

    public boolean hasPassed(Instant now) {
        return !admits(now);
    }
}
