package org.commonlot.marketplace.decision;

import java.util.List;
import java.util.Objects;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.CheckRow;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Component;

/** Writes the paper out of what is recorded: nothing is added to it, nothing left out. */
@Component
class PaperWriting {

    private final EvaluationDesk evaluations;
    private final GateDesk gates;
    private final ProcurementCatalogue procurements;
    private final Opportunities opportunities;
    private final People people;

    PaperWriting(
            EvaluationDesk evaluations,
            GateDesk gates,
            ProcurementCatalogue procurements,
            Opportunities opportunities,
            People people) {
        this.evaluations = evaluations;
        this.gates = gates;
        this.procurements = procurements;
        this.opportunities = opportunities;
        this.people = people;
    }

    /** As it stands now, for somebody who decides on the award or prepares it. */
    DecisionPaper of(AwardView award, Actor by) {
        var details = procurements.details(award.procurement(), by);
        var published =
                opportunities.byLot(award.lot()).orElseThrow(NotFound::new).opportunity();
        var lot = published.round(award.lot()).orElseThrow(NotFound::new);
        var rule = Objects.requireNonNull(published.rule(), "Published without a procedure");
        boolean bids = award.bid() != null;
        return new DecisionPaper(
                published.reference(),
                published.title(),
                lot.number(),
                lot.title(),
                published.buyers().stream().map(Opportunity.Buyer::name).toList(),
                rule.code(),
                rule.legalReference(),
                published.worthOf(lot),
                award.price().amount(),
                award.supplierName(),
                award.bid(),
                award.reasons(),
                people.person(award.proposedBy()).name(),
                award.proposedAt(),
                bids
                        ? evaluations.ranking(award.lot(), by).stream()
                                .map(PaperWriting::ranked)
                                .toList()
                        : List.of(),
                bids
                        ? evaluations.checks(award.lot(), by).stream()
                                .map(PaperWriting::checked)
                                .toList()
                        : List.of(),
                bids
                        ? evaluations.advice(award.lot(), by).cautions().stream()
                                .map(caution -> new DecisionPaper.Cautioned(caution.kind(), caution.bids()))
                                .toList()
                        : List.of(),
                gates.of(award.lot(), by).stream().map(PaperWriting::line).toList(),
                details.conflicts().stream()
                        .map(declared -> new DecisionPaper.Declared(
                                people.person(declared.person()).name(),
                                declared.moment(),
                                declared.kind(),
                                declared.decision(),
                                declared.mitigation()))
                        .toList());
    }

    private static DecisionPaper.Ranked ranked(AssessedBid bid) {
        return new DecisionPaper.Ranked(
                bid.reference(),
                bid.supplierName(),
                bid.rank(),
                bid.tied(),
                bid.total(),
                bid.price().amount(),
                bid.results().stream().map(PaperWriting::scored).toList());
    }

    private static DecisionPaper.Scored scored(AssessedBid.Result result) {
        var consensus = result.consensus();
        return new DecisionPaper.Scored(
                result.criterion().name(),
                result.criterion().weight(),
                consensus == null ? null : consensus.points(),
                consensus == null ? null : consensus.reason(),
                result.contribution());
    }

    private static DecisionPaper.Checked checked(CheckRow row) {
        var check = row.check();
        var concern = check.concern();
        return new DecisionPaper.Checked(
                check.reference(),
                row.supplierName(),
                check.state(),
                concern == null ? null : concern.ground(),
                concern == null ? null : concern.text(),
                check.reply(),
                check.reason(),
                check.decidedAt());
    }

    private static DecisionPaper.GateLine line(GateView gate) {
        var document = gate.document();
        return new DecisionPaper.GateLine(
                gate.gate().title(),
                gate.authorityName(),
                gate.before(),
                gate.state(),
                gate.countedFrom(),
                gate.opens(),
                gate.evidence(),
                gate.link(),
                document == null ? null : document.sha256(),
                gate.waivedWhy(),
                gate.waivedBy());
    }
}
