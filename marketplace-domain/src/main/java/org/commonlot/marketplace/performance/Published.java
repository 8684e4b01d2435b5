package org.commonlot.marketplace.performance;

import java.time.Instant;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.Refused;

/** A notice as a person read it off the central platform. */
public record Published(String number, Instant at) {

    public Published {
        number = number.strip();
    }

    /** Refuses what can't be a notice that was published by now. */
    void requireSound(Instant now) {
        if (!NoticeNumber.isOne(number)) throw new Refused(PerformanceRefusal.NOTICE_NUMBER_MALFORMED);
        if (at.isAfter(now)) throw new Refused(PerformanceRefusal.NOTICE_IN_FUTURE);
    }
}
