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

/** Writes summaries out of what the panel recorded: nothing is added to it, nothing left out. */
@Component
class Summarising {

    private final Assessments assessments;
    private final Opportunities opportunities;
    private final OrganisationDirectory organisations;
    private final OpenedBids bids;

    Summarising(
            Assessments assessments,
            Opportunities opportunities,
            OrganisationDirectory organisations,
            OpenedBids bids) {
        this.assessments = assessments;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.bids = bids;
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
        return ranked.stream()
                .map(bid -> new Addressed(bid, summary(award, published, lot, ranked.size(), bid, winner)))
                .toList();
    }

    private AssessmentSummary summary(
            AwardView award, Opportunity published, LotOnOffer lot, int assessed, AssessedBid own, AssessedBid winner) {
        return new AssessmentSummary(
                award.dues().summaries(),
                published.reference(),
                published.title(),
                lot.number(),
                published.leadBuyer().name(),
                Objects.requireNonNull(lot.priceFormula()),
                Mark.MOST,
                assessed,
                assessed(own),
                own.reference().equals(winner.reference()) ? null : winner(winner),
                award.reasons());
    }

    private AssessmentSummary.Winner winner(AssessedBid bid) {
        var supplier = organisations.supplier(bid.supplier());
        return new AssessmentSummary.Winner(
                supplier.identifierScheme(),
                supplier.identifier(),
                oneLine(supplier.address()),
                bids.content(bid.reference()).contactEmail(),
                assessed(bid));
    }

    private static AssessmentSummary.Assessed assessed(AssessedBid bid) {
        return new AssessmentSummary.Assessed(
                bid.reference(),
                bid.supplierName(),
                bid.rank(),
                bid.tied(),
                bid.total(),
                bid.price().amount(),
                bid.results().stream().map(Summarising::line).toList());
    }

    private static AssessmentSummary.Line line(AssessedBid.Result result) {
        var consensus = result.consensus();
        return new AssessmentSummary.Line(
                result.criterion(),
                consensus == null ? null : consensus.points(),
                consensus == null ? null : consensus.reason(),
                result.contribution());
    }

    private static String oneLine(Address address) {
        return Stream.of(address.street(), address.locality(), address.postalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
