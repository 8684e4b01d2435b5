package org.commonlot.marketplace.web.procurement;

import java.math.BigDecimal;
import org.commonlot.marketplace.procurement.StagePlan;
import org.commonlot.marketplace.procurement.StageView;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What one stage is: dates in UK time, places, payment, intellectual property. */
public record StageForm(
        long version,
        DateForm questionsClose,
        String questionsCloseAt,
        DateForm bidsClose,
        String bidsCloseAt,
        DateForm awardExpected,
        String places,
        String payment,
        String ipTerms,
        String namesPublic,
        String refinable) {

    private static final int LONGEST = 2_000;

    public StageForm(
            long version,
            @Nullable DateForm questionsClose,
            @Nullable String questionsCloseAt,
            @Nullable DateForm bidsClose,
            @Nullable String bidsCloseAt,
            @Nullable DateForm awardExpected,
            @Nullable String places,
            @Nullable String payment,
            @Nullable String ipTerms,
            @Nullable String namesPublic,
            @Nullable String refinable) {
        this.version = version;
        this.questionsClose = questionsClose == null ? DateForm.empty() : questionsClose;
        this.questionsCloseAt = Typed.text(questionsCloseAt);
        this.bidsClose = bidsClose == null ? DateForm.empty() : bidsClose;
        this.bidsCloseAt = Typed.text(bidsCloseAt);
        this.awardExpected = awardExpected == null ? DateForm.empty() : awardExpected;
        this.places = Typed.text(places);
        this.payment = Typed.text(payment);
        this.ipTerms = Typed.text(ipTerms);
        this.namesPublic = Typed.text(namesPublic);
        this.refinable = Typed.text(refinable);
    }

    static StageForm of(long version, StageView stage) {
        var dates = stage.dates();
        var payment = stage.payment();
        Integer places = stage.places();
        boolean said = places != null || dates.complete();
        return new StageForm(
                version,
                Typed.dayOf(dates.questionsClose()),
                Typed.timeOf(dates.questionsClose()),
                Typed.dayOf(dates.bidsClose()),
                Typed.timeOf(dates.bidsClose()),
                DateForm.of(dates.awardExpected()),
                places == null ? "" : places.toString(),
                payment == null ? "" : Wording.number(payment),
                stage.ipTerms(),
                said ? String.valueOf(stage.namesPublic()) : "",
                said ? String.valueOf(stage.refinable()) : "");
    }

    StagePlan plan(StageView stage, boolean last, Errors errors) {
        boolean first = stage.number() == 1;
        Typed.limited(errors, "ipTerms", ipTerms, LONGEST);
        return new StagePlan(
                stage.kind(),
                first ? Timetable.NONE : dates(errors),
                last ? null : places(errors),
                first ? null : payment(errors),
                ipTerms.isBlank() ? null : ipTerms,
                !last && yes(errors, "namesPublic", namesPublic),
                !first && yes(errors, "refinable", refinable));
    }

    private Timetable dates(Errors errors) {
        var questions = Typed.moment(errors, "questionsClose", questionsClose, "questionsCloseAt", questionsCloseAt);
        var bids = Typed.moment(errors, "bidsClose", bidsClose, "bidsCloseAt", bidsCloseAt);
        var award = awardExpected.check("awardExpected", errors);
        return new Timetable(questions.orElse(null), bids.orElse(null), award.orElse(null));
    }

    private @Nullable Integer places(Errors errors) {
        if (places.matches("[1-9][0-9]{0,2}")) return Integer.valueOf(places);
        errors.rejectValue("places", places.isEmpty() ? "NotBlank" : "places");
        return null;
    }

    private @Nullable BigDecimal payment(Errors errors) {
        return payment.isEmpty() ? null : Typed.pounds(errors, "payment", payment);
    }

    private static boolean yes(Errors errors, String field, String said) {
        if (!said.equals("true") && !said.equals("false")) errors.rejectValue(field, "NotBlank");
        return said.equals("true");
    }
}
