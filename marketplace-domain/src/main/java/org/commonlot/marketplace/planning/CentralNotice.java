package org.commonlot.marketplace.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.commonlot.marketplace.terms.NoticeNumber;
import org.commonlot.marketplace.terms.Refused;

/** A notice on the central platform, as a person read it there: its number and when it was published. */
@Embeddable
public record CentralNotice(
        @Column(name = "notice_number") String number,
        @Column(name = "notice_published_at") Instant published) {

    void check(Instant now) {
        if (!NoticeNumber.isOne(number)) throw new Refused(PlanningRefusal.NOTICE_NUMBER_MALFORMED);
        if (published.isAfter(now)) throw new Refused(PlanningRefusal.NOTICE_IN_FUTURE);
    }
}
