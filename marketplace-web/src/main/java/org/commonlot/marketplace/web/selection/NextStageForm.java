package org.commonlot.marketplace.web.selection;

import java.time.Instant;
import java.util.Optional;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The dates by which the next stage runs, in UK time, and the notice where it was published again. */
public record NextStageForm(
        DateForm questionsClose,
        String questionsCloseAt,
        DateForm bidsClose,
        String bidsCloseAt,
        DateForm awardExpected,
        String noticeNumber,
        DateForm publishedAt,
        String publishedTime) {

    private static final int LONGEST = 20;

    public NextStageForm(
            @Nullable DateForm questionsClose,
            @Nullable String questionsCloseAt,
            @Nullable DateForm bidsClose,
            @Nullable String bidsCloseAt,
            @Nullable DateForm awardExpected,
            @Nullable String noticeNumber,
            @Nullable DateForm publishedAt,
            @Nullable String publishedTime) {
        this.questionsClose = questionsClose == null ? DateForm.empty() : questionsClose;
        this.questionsCloseAt = Typed.text(questionsCloseAt);
        this.bidsClose = bidsClose == null ? DateForm.empty() : bidsClose;
        this.bidsCloseAt = Typed.text(bidsCloseAt);
        this.awardExpected = awardExpected == null ? DateForm.empty() : awardExpected;
        this.noticeNumber = Typed.text(noticeNumber);
        this.publishedAt = publishedAt == null ? DateForm.empty() : publishedAt;
        this.publishedTime = Typed.text(publishedTime);
    }

    static NextStageForm of(Timetable dates) {
        return new NextStageForm(
                Typed.dayOf(dates.questionsClose()),
                Typed.timeOf(dates.questionsClose()),
                Typed.dayOf(dates.bidsClose()),
                Typed.timeOf(dates.bidsClose()),
                DateForm.of(dates.awardExpected()),
                null,
                null,
                null);
    }

    Timetable dates(Errors errors) {
        var questions = Typed.moment(errors, "questionsClose", questionsClose, "questionsCloseAt", questionsCloseAt);
        var bids = Typed.moment(errors, "bidsClose", bidsClose, "bidsCloseAt", bidsCloseAt);
        var award = awardExpected.check("awardExpected", errors);
        return new Timetable(questions.orElse(null), bids.orElse(null), award.orElse(null));
    }

    /** When the notice was published again. */
    Optional<Instant> published(Errors errors) {
        Typed.required(errors, "noticeNumber", noticeNumber, LONGEST);
        return Typed.moment(errors, "publishedAt", publishedAt, "publishedTime", publishedTime);
    }
}
