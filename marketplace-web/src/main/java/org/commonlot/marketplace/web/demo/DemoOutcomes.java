package org.commonlot.marketplace.web.demo;

import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.Awarding;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.contract.Signature;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.demo.DemoStage.Play;
import org.springframework.stereotype.Component;

/** How plays of the demo end: with an award and signatures. */
@Component
@Demo
class DemoOutcomes {

    private final DemoStage stage;
    private final EvaluationDesk evaluations;
    private final Awarding awarding;
    private final AwardDesk awards;
    private final Contracting contracting;
    private final ContractRegister contracts;
    private final MarketClock clock;

    DemoOutcomes(
            DemoStage stage,
            EvaluationDesk evaluations,
            Awarding awarding,
            AwardDesk awards,
            Contracting contracting,
            ContractRegister contracts,
            MarketClock clock) {
        this.stage = stage;
        this.evaluations = evaluations;
        this.awarding = awarding;
        this.awards = awards;
        this.contracting = contracting;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Proposed, approved, and public: with summaries and the award notice where they are due. */
    void decided(Play play) {
        var author = stage.of(play, "author");
        var best = evaluations.ranking(play.lot(), author).getFirst();
        stage.recordChecked(play);
        awarding.propose(play.lot(), best.reference(), "The highest total under the published formula.", author);
        awarding.approve(play.lot(), stage.of(play, "approver"));
        var dues = awards.dues(play.lot());
        if (dues.summaries()) awarding.issueSummaries(play.lot(), author);
        if (dues.notice()) awarding.fileNotice(play.lot(), stage.notice(), clock.instant(), author);
    }

    /** Signed by every authority today, and public. */
    void signed(Play play) {
        var author = stage.of(play, "author");
        for (var contract : contracts.of(play.lot(), author)) {
            var signature = new Signature(UkTime.date(clock.instant()), author.name(), contract.supplierName());
            contracting.sign(contract.id(), signature, null, author);
            if (contract.detailsDue()) {
                contracting.fileDetails(contract.id(), stage.notice(), clock.instant(), author);
            }
        }
    }
}
