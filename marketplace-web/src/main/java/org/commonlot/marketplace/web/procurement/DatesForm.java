package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The dates that the buyer promises, in UK time. */
public record DatesForm(
        long version,
        DateForm questionsClose,
        String questionsCloseAt,
        DateForm bidsClose,
        String bidsCloseAt,
        DateForm awardExpected) {

    public DatesForm(
            long version,
            @Nullable DateForm questionsClose,
            @Nullable String questionsCloseAt,
            @Nullable DateForm bidsClose,
            @Nullable String bidsCloseAt,
            @Nullable DateForm awardExpected) {
        this.version = version;
        this.questionsClose = questionsClose == null ? DateForm.empty() : questionsClose;
        this.questionsCloseAt = Typed.text(questionsCloseAt);
        this.bidsClose = bidsClose == null ? DateForm.empty() : bidsClose;
        this.bidsCloseAt = Typed.text(bidsCloseAt);
        this.awardExpected = awardExpected == null ? DateForm.empty() : awardExpected;
    }

    static DatesForm from(long version, Timetable timetable) {
        return new DatesForm(
                version,
                Typed.dayOf(timetable.questionsClose()),
                Typed.timeOf(timetable.questionsClose()),
                Typed.dayOf(timetable.bidsClose()),
                Typed.timeOf(timetable.bidsClose()),
                DateForm.of(timetable.awardExpected()));
    }

    Timetable toTimetable(Errors errors) {
        var questions = Typed.moment(errors, "questionsClose", questionsClose, "questionsCloseAt", questionsCloseAt);
        var bids = Typed.moment(errors, "bidsClose", bidsClose, "bidsCloseAt", bidsCloseAt);
        var award = awardExpected.check("awardExpected", errors);
        return new Timetable(questions.orElse(null), bids.orElse(null), award.orElse(null));
    }
}
