package org.commonlot.marketplace.web.procurement;

import java.util.List;
import org.commonlot.marketplace.procurement.AmendmentContent;
import org.commonlot.marketplace.procurement.AmendmentView;
import org.commonlot.marketplace.procurement.Assessment;
import org.commonlot.marketplace.procurement.ContractTerms;
import org.commonlot.marketplace.procurement.Problem;
import org.commonlot.marketplace.procurement.Timetable;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is to stand in place of what was published, and why. */
public record AmendmentForm(
        long version,
        String reason,
        String material,
        String problem,
        String affected,
        String outcome,
        String workDone,
        String dataSystems,
        String limits,
        String tried,
        String openSource,
        String accessibility,
        List<String> standards,
        DateForm questionsClose,
        String questionsCloseAt,
        DateForm bidsClose,
        String bidsCloseAt,
        DateForm awardExpected,
        String paymentTerms,
        String ipTerms,
        String incumbent,
        String noLotsRationale,
        String smeSuitable,
        String multiParty) {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_REASON = 1_000;

    public AmendmentForm(
            long version,
            @Nullable String reason,
            @Nullable String material,
            @Nullable String problem,
            @Nullable String affected,
            @Nullable String outcome,
            @Nullable String workDone,
            @Nullable String dataSystems,
            @Nullable String limits,
            @Nullable String tried,
            @Nullable String openSource,
            @Nullable String accessibility,
            @Nullable List<String> standards,
            @Nullable DateForm questionsClose,
            @Nullable String questionsCloseAt,
            @Nullable DateForm bidsClose,
            @Nullable String bidsCloseAt,
            @Nullable DateForm awardExpected,
            @Nullable String paymentTerms,
            @Nullable String ipTerms,
            @Nullable String incumbent,
            @Nullable String noLotsRationale,
            @Nullable String smeSuitable,
            @Nullable String multiParty) {
        this.version = version;
        this.reason = Typed.text(reason);
        this.material = Typed.text(material);
        this.problem = Typed.text(problem);
        this.affected = Typed.text(affected);
        this.outcome = Typed.text(outcome);
        this.workDone = Typed.text(workDone);
        this.dataSystems = Typed.text(dataSystems);
        this.limits = Typed.text(limits);
        this.tried = Typed.text(tried);
        this.openSource = Typed.text(openSource);
        this.accessibility = Typed.text(accessibility);
        this.standards = standards == null ? List.of() : List.copyOf(standards);
        this.questionsClose = questionsClose == null ? DateForm.empty() : questionsClose;
        this.questionsCloseAt = Typed.text(questionsCloseAt);
        this.bidsClose = bidsClose == null ? DateForm.empty() : bidsClose;
        this.bidsCloseAt = Typed.text(bidsCloseAt);
        this.awardExpected = awardExpected == null ? DateForm.empty() : awardExpected;
        this.paymentTerms = Typed.text(paymentTerms);
        this.ipTerms = Typed.text(ipTerms);
        this.incumbent = Typed.text(incumbent);
        this.noLotsRationale = Typed.text(noLotsRationale);
        this.smeSuitable = Typed.text(smeSuitable);
        this.multiParty = Typed.text(multiParty);
    }

    static AmendmentForm from(AmendmentView view) {
        var content = view.content();
        var problem = content.problem();
        var more = ParticularsForm.from(view.version(), content.particulars());
        var times = content.timetable();
        var terms = content.terms();
        return new AmendmentForm(
                view.version(),
                content.reason(),
                content.material() == null ? "" : content.material().toString(),
                problem.problem(),
                problem.affected(),
                problem.outcome(),
                problem.workDone(),
                problem.dataSystems(),
                more.limits(),
                more.tried(),
                more.openSource(),
                more.accessibility(),
                more.standards(),
                Typed.dayOf(times.questionsClose()),
                Typed.timeOf(times.questionsClose()),
                Typed.dayOf(times.bidsClose()),
                Typed.timeOf(times.bidsClose()),
                DateForm.of(times.awardExpected()),
                terms.paymentTerms(),
                terms.ipTerms(),
                terms.incumbent(),
                terms.noLotsRationale(),
                terms.smeSuitable() == null ? "" : terms.smeSuitable().toString(),
                terms.multiParty() == null ? "" : terms.multiParty().toString());
    }

    /**
     * @param divided into several lots: then nobody asks why there are none
     * @param known the codes of the standards that can be picked
     * @param assessments the other criteria that the change has by now: they are written on a page of their own
     */
    AmendmentContent toContent(
            Errors errors, boolean divided, boolean joint, List<String> known, List<Assessment> assessments) {
        Typed.required(errors, "reason", reason, LONGEST_REASON);
        yesOrNo(errors, "material", material);
        Typed.required(errors, "problem", problem, LONGEST);
        Typed.required(errors, "affected", affected, LONGEST);
        Typed.required(errors, "outcome", outcome, LONGEST);
        Typed.required(errors, "workDone", workDone, LONGEST);
        Typed.required(errors, "dataSystems", dataSystems, LONGEST);
        var questions = Typed.moment(errors, "questionsClose", questionsClose, "questionsCloseAt", questionsCloseAt);
        var bids = Typed.moment(errors, "bidsClose", bidsClose, "bidsCloseAt", bidsCloseAt);
        var award = awardExpected.check("awardExpected", errors);
        Typed.required(errors, "paymentTerms", paymentTerms, LONGEST);
        Typed.required(errors, "ipTerms", ipTerms, LONGEST);
        Typed.required(errors, "incumbent", incumbent, LONGEST);
        if (!divided) {
            Typed.required(errors, "noLotsRationale", noLotsRationale, LONGEST);
            yesOrNo(errors, "smeSuitable", smeSuitable);
        }
        return new AmendmentContent(
                reason,
                material.equals("true"),
                new Problem(problem, affected, outcome, workDone, dataSystems),
                new ParticularsForm(version, limits, tried, openSource, accessibility, standards)
                        .toParticulars(errors, known),
                new Timetable(questions.orElse(null), bids.orElse(null), award.orElse(null)),
                new ContractTerms(
                        paymentTerms,
                        ipTerms,
                        incumbent,
                        divided ? null : noLotsRationale,
                        divided ? null : smeSuitable.equals("true"),
                        joint ? TermsForm.oneOrEach(multiParty) : null),
                assessments);
    }

    private static void yesOrNo(Errors errors, String field, String typed) {
        if (!typed.equals("true") && !typed.equals("false")) errors.rejectValue(field, "NotBlank");
    }
}
