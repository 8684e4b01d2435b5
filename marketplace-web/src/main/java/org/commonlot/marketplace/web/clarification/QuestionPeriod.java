package org.commonlot.marketplace.web.clarification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.procurement.PublishedOpportunity;
import org.commonlot.marketplace.terms.Deadline;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** The question period in words: until when, and what is left of it. */
@Component
class QuestionPeriod {

    private final Texts texts;
    private final Clock clock;

    QuestionPeriod(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    boolean open(PublishedOpportunity published) {
        var closes = published.opportunity().timetable().questionsClose();
        return published.state() == PublicState.OPEN
                && closes != null
                && !new Deadline(closes).hasPassed(clock.instant());
    }

    String words(PublishedOpportunity published) {
        var closes = published.opportunity().timetable().questionsClose();
        if (closes == null) return texts.get("clarification.period.none");
        if (!open(published)) return texts.get("clarification.period.over", Wording.moment(closes));
        return texts.get("clarification.period.open", Wording.moment(closes), left(closes));
    }

    private String left(Instant closes) {
        var left = Duration.between(clock.instant(), closes);
        if (left.toDays() > 0) return texts.get("clarification.period.days", left.toDays());
        return left.toHours() > 0
                ? texts.get("clarification.period.hours", left.toHours())
                : texts.get("clarification.period.minutes", Math.max(1, left.toMinutes()));
    }
}
