package org.commonlot.marketplace.award;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
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
    private final Summaries summaries;
    private final Summarising summarising;
    private final Assessments assessments;
    private final ProcurementCatalogue procurements;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final SubmissionGate gate;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awarding(
            Awards awards,
            Summaries summaries,
            Summarising summarising,
            Assessments assessments,
            ProcurementCatalogue procurements,
            Opportunities opportunities,
            Procuring procuring,
            Conflicts conflicts,
            SubmissionGate gate,
            TransitionLog transitions,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.awards = awards;
        this.summaries = summaries;
        this.summarising = summarising;
        this.assessments = assessments;
        this.procurements = procurements;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.conflicts = conflicts;
        this.gate = gate;
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes a bid that is ranked first.
     *
     * @param bid its reference
     * @param reasons why it wins, in words that every assessed bidder will read
     */
    public void propose(LotId lot, String bid, String reasons, Actor by) {
        admit(lot, Duty.AUTHOR, by);
        if (gate.alone(lot).state() != LotState.EVALUATING) throw new Refused(AwardRefusal.NOT_EVALUATING);
        var now = clock.instant();
        var chosen = assessed(lot, bid);
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

    /** Whether this person may propose an award now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireProposable(LotId lot, Actor by) {
        admit(lot, Duty.AUTHOR, by);
        awards.findById(lot).ifPresent(award -> award.requirePossible(AwardStep.PROPOSE_AGAIN));
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(LotId lot, AwardStep step, Actor by) {
        admit(lot, step.whose(), by);
        awards.findById(lot).orElseThrow(NotFound::new).requirePossible(step);
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
                now));
        if (!view.dues().summaries()) issue(view, now, by);
        if (award.decided()) decide(view, by);
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

    private void admit(LotId lot, Duty duty, Actor by) {
        var id = procurements.ofLot(lot);
        procuring.requireDuty(id, duty, by);
        conflicts.requireClear(id, by);
    }

    private Award take(LotId lot, AwardStep step, Instant at, Actor by, Consumer<Award> act) {
        gate.alone(lot);
        var award = awards.findById(lot).orElseThrow(NotFound::new);
        var left = award.state();
        act.accept(award);
        record(lot, step.name(), left.name(), award.state().name(), at, by);
        return award;
    }

    private void issue(AwardView award, Instant now, Actor by) {
        for (var addressed : summarising.of(award)) {
            summaries.issue(award.lot(), addressed.bid().supplier(), addressed.summary(), now);
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
                        award.standstillEnds()));
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
