package org.commonlot.marketplace.award;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.Opportunity.LotOnOffer;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Component;

/**
 * Writes summaries out of what the panel recorded, as it was edited since: nothing else is added to it, nothing left out.
 */
@Component
class Summarising {

    private final Assessments assessments;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final OpenedBids bids;
    private final PassageEdits edits;

    Summarising(
            Assessments assessments,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            OpenedBids bids,
            PassageEdits edits) {
        this.assessments = assessments;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.bids = bids;
        this.edits = edits;
    }

    /** A summary and whose it is. */
    record Addressed(AssessedBid bid, AssessmentSummary summary) {}

    /** One for every assessed bid of the lot. Bids that were excluded are owed none. */
    List<Addressed> of(AwardView award) {
        var published =
                opportunities.byLot(award.lot()).orElseThrow(NotFound::new).opportunity();
        var lot = published.lots().stream()
                .filter(offered -> offered.id().equals(award.lot().value()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var ranked = assessments.ranked(award.lot());
        var winner = ranked.stream()
                .filter(bid -> bid.reference().equals(award.bid()))
                .findFirst()
                .orElseThrow();
        var edited = new Edited(edits.of(award.lot()));
        return ranked.stream()
                .map(bid -> new Addressed(bid, summary(award, published, lot, ranked.size(), bid, winner, edited)))
                .toList();
    }

    private AssessmentSummary summary(
            AwardView award,
            Opportunity published,
            LotOnOffer lot,
            int assessed,
            AssessedBid own,
            AssessedBid winner,
            Edited edited) {
        boolean won = own.reference().equals(winner.reference());
        return new AssessmentSummary(
                award.dues().summaries(),
                published.reference(),
                published.title(),
                lot.number(),
                published.leadBuyer().name(),
                Objects.requireNonNull(lot.priceFormula()),
                Mark.MOST,
                assessed,
                assessed(own, Readership.BIDDER, edited),
                won ? null : winner(winner, edited),
                edited.told(winner.reference(), won ? Readership.BIDDER : Readership.OTHERS, null, award.reasons()));
    }

    private AssessmentSummary.Winner winner(AssessedBid bid, Edited edited) {
        var supplier = organisations.supplier(bid.supplier());
        return new AssessmentSummary.Winner(
                supplier.identifierScheme(),
                supplier.identifier(),
                oneLine(supplier.address()),
                bids.content(bid.reference()).contactEmail(),
                assessed(bid, Readership.OTHERS, edited));
    }

    private static AssessmentSummary.Assessed assessed(AssessedBid bid, Readership readership, Edited edited) {
        return new AssessmentSummary.Assessed(
                bid.reference(),
                bid.supplierName(),
                bid.rank(),
                bid.tied(),
                bid.total(),
                bid.price().amount(),
                bid.results().stream()
                        .map(result -> line(bid.reference(), result, readership, edited))
                        .toList());
    }

    private static AssessmentSummary.Line line(
            String bid, AssessedBid.Result result, Readership readership, Edited edited) {
        var consensus = result.consensus();
        return new AssessmentSummary.Line(
                result.criterion(),
                consensus == null ? null : consensus.points(),
                consensus == null
                        ? null
                        : edited.told(bid, readership, result.criterion().id(), consensus.reason()),
                result.contribution());
    }

    private static String oneLine(Address address) {
        return Stream.of(address.street(), address.locality(), address.postalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
