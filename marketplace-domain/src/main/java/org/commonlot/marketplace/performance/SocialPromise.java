package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;

/**
 * What a supplier promised beyond the contract's own subject.
 *
 * @param measure how much, and how one can tell
 */
public record SocialPromise(String promise, String measure, LocalDate due) {

    public SocialPromise {
        promise = promise.strip();
        measure = measure.strip();
    }

    void check() {
        if (promise.isEmpty() || measure.isEmpty()) throw new Refused(PerformanceRefusal.PROMISE_EMPTY);
    }
}
