package org.commonlot.marketplace.award;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.OpenedBids;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.evaluation.RecordChecking;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.Ending;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.Lotting;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, approves and announces the award of a lot. */
@Service
@Transactional
public class Awarding {

    private static final String NOTHING = "NONE";

    private final Awards awards;
    private final SetAsides setAsides;
    private final Summaries summaries;
    private final Summarising summarising;
    private final Assessments assessments;
    private final RecordChecking records;
    private final OpenedBids bids;
    private final ProcurementCatalogue procurements;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final SubmissionGate gate;
    private final Lotting lotting;
    private final List<AwardBar> bars;
    private final OrganisationDirectory organisations;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awarding(
            Awards awards,
            SetAsides setAsides,
            Summaries summaries,
            Summarising summarising,
            Assessments assessments,
            RecordChecking records,
            OpenedBids bids,
            ProcurementCatalogue procurements,
            Opportunities opportunities,
            Procuring procuring,
            Conflicts conflicts,
            SubmissionGate gate,
            Lotting lotting,
            List<AwardBar> bars,
            OrganisationDirectory organisations,
            TransitionLog transitions,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.awards = awards;
        this.setAsides = setAsides;
        this.summaries = summaries;
        this.summarising = summarising;
        this.assessments = assessments;
        this.records = records;
        this.bids = bids;
        this.procurements = procurements;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.gate = gate;
        this.lotting = lotting;
        this.bars = bars;
        this.organisations = organisations;
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a bid that is ranked first, once somebody else has confirmed the record that the ranking rests on; where no bids
     * were taken, the supplier that was named at the announcement.
     *
     * @param bid its reference; of no account where no bids were taken
     * @param reasons why it wins, in words that every assessed bidder will read
     */
    public void propose(LotId lot, String bid, String reasons, Actor by) {
        admit(lot, Duty.AUTHOR, by);
        if (gate.alone(lot).state() != LotState.EVALUATING) throw new Refused(AwardRefusal.NOT_EVALUATING);
        requireLastStage(lot);
        var now = clock.instant();
        var chosen = chosen(lot, bid, by);
        var before = awards.findById(lot).orElse(null);
        if (before == null) {
            awards.save(Award.propose(procurements.ofLot(lot), lot, chosen, reasons, by, now));
            record(lot, "PROPOSE", NOTHING, AwardState.PROPOSED.name(), now, by);
        } else if (before.state() == AwardState.RETURNED) {
            take(lot, AwardStep.PROPOSE_AGAIN, now, by, award -> award.proposeAgain(chosen, reasons, by, now));
        } else {
            throw new Refused(AwardRefusal.PROPOSED_ALREADY);
        }
    }

    private Chosen chosen(LotId lot, String bid, Actor by) {
        var opportunity = published(lot);
        if (!takesBids(opportunity)) {
            // Who was named is passed over: another supplier needs a procurement of its own.
            if (givenUp(lot) > 0) throw new Refused(AwardRefusal.NOBODY_LEFT);
            return Chosen.of(opportunity);
        }
        int best = candidates(lot, by).getFirst().rank();
        var chosen = assessed(lot, bid);
        requireAdmitted(limit(lot, by), lot, chosen.supplier(), chosen.supplierName());
        var first = Chosen.of(chosen, best);
        records.requireConfirmed(lot);
        return first;
    }

    /**
     * Who comes first among those who may be awarded the lot: all who rank first, unless an award to them was given up, or
     * they have won as many lots as the notice lets one supplier win.
     *
     * @throws Refused {@code LOTS_IN_ORDER} where another lot has to be awarded before
     */
    @Transactional(readOnly = true)
    public List<AssessedBid> candidates(LotId lot, Actor by) {
        admit(lot, Duty.AUTHOR, by);
        var limit = limit(lot, by);
        limit.before(lot).ifPresent(other -> {
            throw new Refused(AwardRefusal.LOTS_IN_ORDER, other.number());
        });
        return first(lot, limit);
    }

    private List<AssessedBid> first(LotId lot, AwardLimit limit) {
        assessments.requireConditionsDecided(lot);
        assessments.requirePricesDecided(lot);
        var passedOver = setAsides.ofLot(lot).stream()
                .filter(SetAside::decided)
                .map(set -> set.view().bid())
                .collect(Collectors.toSet());
        var admitted = assessments.ranked(lot).stream()
                .filter(AssessedBid::ranked)
                .filter(bid -> !passedOver.contains(bid.reference()))
                .filter(bid -> limit.admits(organisations.oneFirm(bid.supplier()), lot))
                .toList();
        if (admitted.isEmpty()) throw new Refused(AwardRefusal.NOBODY_LEFT);
        int best = admitted.stream().mapToInt(AssessedBid::rank).min().orElseThrow();
        return admitted.stream().filter(bid -> bid.rank() == best).toList();
    }

    private int givenUp(LotId lot) {
        return (int) setAsides.ofLot(lot).stream().filter(SetAside::decided).count();
    }

    private AwardLimit limit(LotId lot, Actor by) {
        var details = procurements.details(procurements.ofLot(lot), by);
        var limits = details.opportunity().lotting().limits();
        return new AwardLimit(
                limits, details.lots().stream().map(this::standing).toList());
    }

    private AwardLimit.Standing standing(LotView lot) {
        var approved = awards.findById(lot.id()).filter(award -> award.approved());
        var value = lot.scope().most();
        return new AwardLimit.Standing(
                lot.id(),
                lot.number(),
                value == null ? BigDecimal.ZERO : value,
                approved.isPresent() || lot.state().ended(),
                approved.map(Award::supplier).orElse(null));
    }

    /** Ends a lot of which no bid can be awarded, unless an award of it is proposed or stands. */
    public void endUnsuccessful(LotId lot, Ending ending, Actor by) {
        requireEndable(lot, by);
        lotting.endUnsuccessful(procurements.ofLot(lot), lot, ending, by);
    }

    /** Whether this person may end the lot so now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireEndable(LotId lot, Actor by) {
        admit(lot, Duty.APPROVER, by);
        lotting.requireMayEnd(procurements.ofLot(lot), lot, LotStep.END_UNSUCCESSFUL, by);
        awards.findById(lot)
                .filter(award -> award.state() != AwardState.RETURNED)
                .ifPresent(stands -> {
                    throw new Refused(AwardRefusal.AWARD_STANDS);
                });
    }

    /** Whether this person may propose an award now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireProposable(LotId lot, Actor by) {
        admit(lot, Duty.AUTHOR, by);
        if (!evaluating(lot, by)) throw new Refused(AwardRefusal.NOT_EVALUATING);
        requireLastStage(lot);
        awards.findById(lot).ifPresent(award -> award.requirePossible(AwardStep.PROPOSE_AGAIN));
        if (takesBids(published(lot))) records.requireConfirmed(lot);
    }

    private boolean evaluating(LotId lot, Actor by) {
        return procurements.details(procurements.ofLot(lot), by).lots().stream()
                .anyMatch(each -> each.id().equals(lot) && each.state() == LotState.EVALUATING);
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(LotId lot, AwardStep step, Actor by) {
        admit(lot, step.whose(), by);
        awards.findById(lot).orElseThrow(NotFound::new).requirePossible(step);
    }

    private static boolean takesBids(Opportunity published) {
        var rule = published.rule();
        return rule == null || rule.takesBids();
    }

    /** Only final tenders are awarded; before that, entrants are chosen for the next stage. */
    private void requireLastStage(LotId lot) {
        if (!procurements.round(lot).last()) throw new Refused(AwardRefusal.STAGE_FOLLOWS);
    }

    private AssessedBid assessed(LotId lot, String bid) {
        return assessments.ranked(lot).stream()
                .filter(candidate -> candidate.reference().equals(bid))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Sends the proposal back to the author, with what should change. */
    public void returnToAuthor(LotId lot, String note, Actor by) {
        admit(lot, AwardStep.RETURN.whose(), by);
        take(lot, AwardStep.RETURN, clock.instant(), by, award -> award.returnToAuthor(note));
    }

    /** Approves the proposal of somebody else. Where no summaries are due, feedback goes out at once. */
    public void approve(LotId lot, Actor by) {
        admit(lot, AwardStep.APPROVE.whose(), by);
        requireWithinLimit(lot, by);
        requireStillFirst(lot, by);
        var now = clock.instant();
        var award = take(lot, AwardStep.APPROVE, now, by, found -> found.approve(dues(lot), by, now));
        var view = award.view(dues(lot));
        events.publishEvent(new AwardApproved(
                view.procurement(),
                lot,
                published(lot).buyers().stream()
                        .map(buyer -> new OrganisationId(buyer.id()))
                        .toList(),
                view.supplier(),
                view.supplierName(),
                view.price(),
                amounts(view),
                now));
        if (!view.dues().summaries() && award.competed()) issue(view, now, by);
        if (award.decided()) decide(view, by);
    }

    private Map<OrganisationId, Money> amounts(AwardView award) {
        var bid = award.bid();
        return bid == null ? Map.of() : bids.priced(bid).amounts();
    }

    /** Issues the assessment summaries of all assessed bidders, at the same moment (s.50(3); reg 31(4)). */
    public void issueSummaries(LotId lot, Actor by) {
        admit(lot, AwardStep.ISSUE_SUMMARIES.whose(), by);
        var now = clock.instant();
        var award = take(lot, AwardStep.ISSUE_SUMMARIES, now, by, found -> found.issueSummaries(dues(lot), now));
        issue(award.view(dues(lot)), now, by);
    }

    /** Records the award notice's number and the time at which the central platform published it. */
    public void fileNotice(LotId lot, String number, Instant published, Actor by) {
        admit(lot, AwardStep.FILE_NOTICE.whose(), by);
        var now = clock.instant();
        var award = take(
                lot,
                AwardStep.FILE_NOTICE,
                published,
                by,
                found -> found.fileNotice(dues(lot), number, published, now));
        decide(award.view(dues(lot)), by);
    }

    /** Nothing was approved meanwhile that takes the supplier to its limit. */
    private void requireWithinLimit(LotId lot, Actor by) {
        var limit = limit(lot, by);
        awards.findById(lot).ifPresent(award -> requireAdmitted(limit, lot, award.supplier(), award.supplierName()));
    }

    /** The bid still comes first: no price was asked about since, and no other bid disregarded for its price. */
    private void requireStillFirst(LotId lot, Actor by) {
        var award = awards.findById(lot).orElseThrow(NotFound::new);
        var bid = award.view(dues(lot)).bid();
        if (bid == null || award.state() != AwardState.PROPOSED) return;
        if (first(lot, limit(lot, by)).stream()
                .noneMatch(each -> each.reference().equals(bid))) {
            throw new Refused(AwardRefusal.NOT_RANKED_FIRST);
        }
    }

    private void requireAdmitted(AwardLimit limit, LotId lot, OrganisationId supplier, String name) {
        if (!limit.admits(organisations.oneFirm(supplier), lot)) throw new Refused(AwardRefusal.LOT_LIMIT, name);
    }

    private void admit(LotId lot, Duty duty, Actor by) {
        var id = procurements.ofLot(lot);
        procuring.requireDuty(id, duty, by);
        conflicts.requireClear(id, by);
    }

    private Award take(LotId lot, AwardStep step, Instant at, Actor by, Consumer<Award> act) {
        gate.alone(lot);
        var award = awards.findById(lot).orElseThrow(NotFound::new);
        var left = award.state();
        if (step.possibleFrom(left)) requireUnbarred(award, step);
        act.accept(award);
        record(lot, step.name(), left.name(), award.state().name(), at, by);
        return award;
    }

    private void requireUnbarred(Award award, AwardStep step) {
        for (var bar : bars) bar.requirePossible(step, award.lot(), award.price(), clock.instant());
    }

    /** What stands in the way of the award's next step; nothing where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Refused> obstacle(LotId lot, AwardStep step, Actor by) {
        assessments.requireClear(lot, by);
        var award = awards.findById(lot).orElseThrow(NotFound::new);
        try {
            requireUnbarred(award, step);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private void issue(AwardView award, Instant now, Actor by) {
        int number = givenUp(award.lot()) + 1;
        for (var addressed : summarising.of(award)) {
            summaries.issue(award.lot(), number, addressed.bid().supplier(), addressed.summary(), now);
            ledger.append(
                    "award.summary_issued",
                    addressed.bid().reference(),
                    by,
                    now,
                    Map.of("owed", "" + award.dues().summaries()));
        }
    }

    private void decide(AwardView award, Actor by) {
        opportunities.publish(
                award.procurement(),
                new Opportunity.Outcome(
                        award.lot().value(),
                        award.supplierName(),
                        award.price().amount(),
                        Objects.requireNonNull(award.decidedAt()),
                        award.noticeNumber(),
                        award.standstillEnds(),
                        List.of(),
                        null));
        procuring.moveLot(award.lot(), LotStep.DECIDE, by);
        events.publishEvent(new AwardDecided(
                award.procurement(),
                award.lot(),
                published(award.lot()).reference(),
                award.supplier(),
                award.supplierName(),
                award.price(),
                award.noticeNumber(),
                award.noticePublishedAt(),
                award.standstillEnds(),
                Objects.requireNonNull(award.decidedAt())));
    }

    private void record(LotId lot, String step, String from, String to, Instant at, Actor by) {
        transitions.record("award", new StepTaken(procurements.ofLot(lot), lot, null, null, step, from, to, at, by));
    }

    private Dues dues(LotId lot) {
        return Dues.of(published(lot));
    }

    private Opportunity published(LotId lot) {
        return opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity();
    }
}
