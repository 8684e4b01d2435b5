package org.commonlot.marketplace.salescycle;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.award.AwardDecided;
import org.commonlot.marketplace.award.AwardStep;
import org.commonlot.marketplace.award.FeedbackRated;
import org.commonlot.marketplace.award.Usefulness;
import org.commonlot.marketplace.bidding.OpenedBidView;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.clarification.Abstaining;
import org.commonlot.marketplace.clarification.Abstentions;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contract.ContractPublished;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.ordering.OrderPlaced;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.performance.InvoicePaid;
import org.commonlot.marketplace.planning.EngagementPublished;
import org.commonlot.marketplace.planning.EngagementRegister;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotMoved;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCancelled;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.ProcurementPublished;
import org.commonlot.marketplace.procurement.ProcurementStep;
import org.commonlot.marketplace.procurement.StepRecorded;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens, in the transaction that makes it happen. Counting comes later and stops nobody. */
@Component
class Hearing {

    private static final String UNKNOWN = "UNKNOWN";

    private final FactRows facts;
    private final Opportunities opportunities;
    private final EngagementRegister engagements;
    private final Abstaining abstaining;
    private final OrganisationDirectory organisations;
    private final OpenedBids bids;
    private final Assessments assessments;
    private final ContractRegister contracts;
    private final Clock clock;

    Hearing(
            FactRows facts,
            Opportunities opportunities,
            EngagementRegister engagements,
            Abstaining abstaining,
            OrganisationDirectory organisations,
            OpenedBids bids,
            Assessments assessments,
            ContractRegister contracts,
            Clock clock) {
        this.facts = facts;
        this.opportunities = opportunities;
        this.engagements = engagements;
        this.abstaining = abstaining;
        this.organisations = organisations;
        this.bids = bids;
        this.assessments = assessments;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** Steps that nobody outside may know of yet: their days count once the procurement, or the award, is public. */
    @EventListener
    void on(StepRecorded event) {
        var step = event.step();
        var kind = kind(event.capability(), step.step());
        if (kind == null) return;
        var lot = step.lot();
        facts.add(seen(step.procurement(), lot == null ? null : lot.value(), null, kind, step.at()));
    }

    private static Fact.@Nullable Kind kind(String capability, String step) {
        if (capability.equals("procurement") && step.equals("DRAFT")) return Fact.Kind.PROBLEM_IDENTIFIED;
        if (capability.equals("procurement") && step.equals(ProcurementStep.APPROVE.name())) {
            return Fact.Kind.CASE_APPROVED;
        }
        boolean proposed = step.equals("PROPOSE") || step.equals(AwardStep.PROPOSE_AGAIN.name());
        return capability.equals("award") && proposed ? Fact.Kind.EVALUATED : null;
    }

    @EventListener
    void on(ProcurementPublished event) {
        var opportunity =
                opportunities.byId(event.id()).orElseThrow(NotFound::new).opportunity();
        facts.add(seen(event.id(), null, null, Fact.Kind.PUBLISHED, event.at()).with(announced(opportunity)));
        for (var engagement : engagements.before(event.id())) {
            var at = engagement.publishedAt();
            if (at != null) facts.add(seen(event.id(), null, null, Fact.Kind.MARKET_ENGAGED, at));
        }
    }

    private static Announced announced(Opportunity opportunity) {
        var timetable = opportunity.timetableOfAward();
        var closes = timetable.bidsClose();
        var value = opportunity.estimatedValue();
        return new Announced(
                opportunity.reference(),
                opportunity.title(),
                "/opportunities/" + opportunity.reference(),
                opportunity.lots().stream().map(Opportunity.LotOnOffer::id).toList(),
                opportunity.buyers().stream()
                        .map(buyer -> new Announced.Buyer(buyer.id(), buyer.name(), buyer.lead()))
                        .toList(),
                or(opportunity.budget().procedure()),
                or(opportunity.budget().category()),
                value == null ? null : value.amount(),
                closes == null ? null : UkTime.date(closes),
                timetable.awardExpected(),
                opportunity.budget().contractStarts(),
                efforts(opportunity));
    }

    /** A lot alone is worth what the whole is. */
    private static Map<UUID, Effort> efforts(Opportunity opportunity) {
        var efforts = new HashMap<UUID, Effort>();
        var whole = opportunity.estimatedValue();
        boolean alone = opportunity.lots().size() == 1;
        for (var lot : opportunity.lots()) {
            int questions = (int)
                    lot.criteria().stream().filter(Criterion::scoredByPeople).count();
            var value = alone && whole != null ? whole.amount() : lot.about().most();
            efforts.put(lot.id(), new Effort(questions, value));
        }
        return efforts;
    }

    private static String or(@Nullable String code) {
        return code == null ? UNKNOWN : code;
    }

    @EventListener
    void on(EngagementPublished event) {
        engagements.published(event.engagement()).ifPresent(engagement -> {
            var procurement = engagement.procurement();
            if (procurement != null) {
                facts.add(seen(procurement, null, null, Fact.Kind.MARKET_ENGAGED, event.at()));
            }
        });
    }

    @EventListener
    void on(LotMoved event) {
        var lot = event.lot().value();
        switch (event.step()) {
            case CLOSE -> closed(event);
            case END_UNSUCCESSFUL ->
                facts.add(seen(event.procurement(), lot, null, Fact.Kind.UNSUCCESSFUL, event.at()));
            case CANCEL_LOT -> facts.add(seen(event.procurement(), lot, null, Fact.Kind.CANCELLED, event.at()));
            case INVITE, OPEN_BIDS, EVALUATE, DECIDE, COMPLETE_LOT -> {}
        }
    }

    /**
     * The days are those of the notice as it was changed last: closing itself needs nobody, and may come a moment later.
     * An award is awaited once bids of the last stage have closed.
     */
    private void closed(LotMoved event) {
        var opportunity = opportunities
                .byId(event.procurement())
                .orElseThrow(NotFound::new)
                .opportunity();
        var timetable = opportunity.timetable();
        var questions = timetable.questionsClose();
        if (questions != null) {
            facts.add(seen(event.procurement(), null, null, Fact.Kind.QUESTIONS_CLOSED, questions));
        }
        var closed = timetable.bidsClose() == null ? event.at() : timetable.bidsClose();
        var reasons = abstaining.forSums(event.procurement()).rows().stream()
                .collect(Collectors.toMap(Abstentions.Row::reason, Abstentions.Row::firms, Integer::sum));
        var kind = opportunity.lastStage() ? Fact.Kind.BIDS_CLOSED : Fact.Kind.ROUND_CLOSED;
        facts.add(seen(event.procurement(), event.lot().value(), null, kind, closed)
                .with(reasons));
    }

    @EventListener
    void on(ProcurementCancelled event) {
        facts.add(seen(event.id(), null, null, Fact.Kind.CANCELLED, event.at()));
    }

    /** From now on the bids' numbers and sizes are public, and not before (rule 1). */
    @EventListener
    void on(AwardDecided event) {
        var lot = event.lot().value();
        facts.add(seen(event.procurement(), lot, null, Fact.Kind.AWARD_DECIDED, event.at())
                .with(outcome(event)));
        var ends = event.standstillEnds();
        if (ends != null) facts.add(seen(event.procurement(), lot, null, Fact.Kind.STANDSTILL_ENDED, ends));
    }

    /** Everybody could bid in the first stage: its bids tell how open it was, and those of the last who won. */
    private Outcome outcome(AwardDecided event) {
        var winner = winner(event, bids.of(event.lot()));
        var first = opportunities.firstRound(event.procurement(), event.lot());
        var opened = bids.of(first);
        Map<String, Integer> sizes = new HashMap<>();
        for (var bid : opened) sizes.merge(bid.sizeClass(), 1, Integer::sum);
        int assessed = opened.isEmpty() ? 0 : assessments.ranked(first).size();
        return new Outcome(
                event.supplier().value(),
                event.supplierName(),
                winner.size(),
                winner.sme(),
                event.value().amount(),
                sizes,
                (int) opened.stream().filter(OpenedBidView::sme).count(),
                assessed);
    }

    /** How large the winner was. */
    private record Winner(String size, boolean sme) {}

    /** As frozen on the bid; where no bids were taken, as the supplier's facts say on the day of the decision. */
    private Winner winner(AwardDecided event, List<OpenedBidView> opened) {
        return opened.stream()
                .filter(bid -> bid.supplier().equals(event.supplier()))
                .findFirst()
                .map(bid -> new Winner(bid.sizeClass(), bid.sme()))
                .orElseGet(() -> {
                    var supplier = organisations.supplier(event.supplier(), UkTime.date(event.at()));
                    return new Winner(supplier.size().name(), supplier.sme());
                });
    }

    @EventListener
    void on(FeedbackRated event) {
        var rating = event.rating();
        facts.add(Fact.rated(
                event.procurement().value(),
                opportunities.firstRound(event.procurement(), event.lot()).value(),
                rating.usefulness() == Usefulness.USEFUL,
                rating.at(),
                clock.instant(),
                rating.bid()));
    }

    @EventListener
    void on(ContractPublished event) {
        facts.add(seen(
                event.procurement(),
                event.lot().value(),
                event.authority().value(),
                Fact.Kind.SIGNED,
                UkTime.startOf(event.signedOn())));
    }

    @EventListener
    void on(OrderPlaced event) {
        first(Fact.Kind.FIRST_ORDER, event.contract(), event.at());
    }

    @EventListener
    void on(InvoicePaid event) {
        first(Fact.Kind.FIRST_PAYMENT, event.contract(), UkTime.startOf(event.on()));
    }

    /** Only the earliest is a stage: a later one is not even written down, and none from before the signature. */
    private void first(Fact.Kind kind, ContractId id, Instant at) {
        var contract = contracts.signed(id).orElseThrow(NotFound::new);
        var signed = contract.signedOn();
        if (signed != null && UkTime.date(at).isBefore(signed)) return;
        var procurement = contract.procurement().value();
        var lot =
                opportunities.firstRound(contract.procurement(), contract.lot()).value();
        var authority = contract.authority().value();
        boolean known = facts.of(List.of(procurement)).getOrDefault(procurement, List.of()).stream()
                .filter(fact -> fact.kind() == kind && !fact.byHand())
                .filter(fact -> fact.concerns(lot, authority))
                .anyMatch(fact -> !fact.at().isAfter(at));
        if (!known) facts.add(seen(contract.procurement(), contract.lot().value(), authority, kind, at));
    }

    /** What happens to a later round of a lot happens to the lot as it was published: in stages it is one cycle. */
    private Fact seen(
            ProcurementId procurement, @Nullable UUID lot, @Nullable UUID authority, Fact.Kind kind, Instant at) {
        var first = lot == null
                ? null
                : opportunities.firstRound(procurement, new LotId(lot)).value();
        return Fact.seen(procurement.value(), first, authority, kind, at, clock.instant());
    }
}
