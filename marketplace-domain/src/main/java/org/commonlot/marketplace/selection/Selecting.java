package org.commonlot.marketplace.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Assessments;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.Staging;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses who goes on from one stage to the next, for one lot. */
@Service
@Transactional
public class Selecting {

    private static final String NOTHING = "NONE";

    private final Selections selections;
    private final EntrantLetters letters;
    private final Assessments assessments;
    private final ProcurementCatalogue procurements;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Staging staging;
    private final Conflicts conflicts;
    private final SubmissionGate gate;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Selecting(
            Selections selections,
            EntrantLetters letters,
            Assessments assessments,
            ProcurementCatalogue procurements,
            Opportunities opportunities,
            Procuring procuring,
            Staging staging,
            Conflicts conflicts,
            SubmissionGate gate,
            TransitionLog transitions,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.selections = selections;
        this.letters = letters;
        this.assessments = assessments;
        this.procurements = procurements;
        this.opportunities = opportunities;
        this.procuring = procuring;
        this.staging = staging;
        this.conflicts = conflicts;
        this.gate = gate;
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How the award criteria of the next stage are to be refined (s.24).
     *
     * @param criteria all of them, in their order
     */
    public record Refined(List<Criterion> criteria, String why) {

        public Refined {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * Proposes who goes on.
     *
     * @param bids their references; with none the lot is to end without award
     * @param reasons in words that every assessed entrant will read
     */
    public void propose(LotId lot, Set<String> bids, String reasons, @Nullable Refined refined, Actor by) {
        admit(lot, SelectionStep.PROPOSE_AGAIN.whose(), by);
        if (gate.alone(lot).state() != LotState.EVALUATING) throw new Refused(SelectionRefusal.NOT_EVALUATING);
        requireStageFollows(lot);
        var now = clock.instant();
        var proposal = proposal(lot, bids, reasons, refined);
        var before = selections.findById(lot).orElse(null);
        if (before == null) {
            selections.save(Selection.propose(procurements.ofLot(lot), lot, proposal, by, now));
            record(lot, "PROPOSE", NOTHING, SelectionState.PROPOSED.name(), now, by);
        } else if (before.state() == SelectionState.RETURNED) {
            take(lot, SelectionStep.PROPOSE_AGAIN, now, by, () -> before.proposeAgain(proposal, by, now));
        } else {
            throw new Refused(SelectionRefusal.PROPOSED_ALREADY);
        }
    }

    private Selection.Proposal proposal(LotId lot, Set<String> bids, String reasons, @Nullable Refined refined) {
        var choice = new Choice(assessments.ranked(lot), bids);
        var refinement = refined == null
                ? null
                : new Refinement(
                        staging.refinable(lot), staging.nextCriteria(lot), refined.criteria(), refined.why(), choice);
        return new Selection.Proposal(choice, places(lot), reasons, refinement);
    }

    private int places(LotId lot) {
        var staged = published(lot).staged();
        if (staged == null) throw new Refused(SelectionRefusal.LAST_STAGE);
        Integer places =
                staged.stages().get(procurements.round(lot).stage() - 1).places();
        if (places == null) throw new Refused(SelectionRefusal.LAST_STAGE);
        return places;
    }

    private void requireStageFollows(LotId lot) {
        if (procurements.round(lot).last()) throw new Refused(SelectionRefusal.LAST_STAGE);
    }

    /** Whether this person may propose now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireProposable(LotId lot, Actor by) {
        admit(lot, SelectionStep.PROPOSE_AGAIN.whose(), by);
        requireStageFollows(lot);
        selections.findById(lot).ifPresent(found -> found.requirePossible(SelectionStep.PROPOSE_AGAIN));
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(LotId lot, SelectionStep step, Actor by) {
        admit(lot, step.whose(), by);
        selections.findById(lot).orElseThrow(NotFound::new).requirePossible(step);
    }

    /** Sends the proposal back, with what should be otherwise. */
    public void returnToProposer(LotId lot, String note, Actor by) {
        admit(lot, SelectionStep.RETURN.whose(), by);
        gate.alone(lot);
        var selection = selections.findById(lot).orElseThrow(NotFound::new);
        take(lot, SelectionStep.RETURN, clock.instant(), by, () -> selection.returnToProposer(note));
    }

    /**
     * Approves the proposal of somebody else: every assessed entrant is told at once, how many go on is public, and they
     * alone may bid in the next stage.
     */
    public void approve(LotId lot, Actor by) {
        admit(lot, SelectionStep.APPROVE.whose(), by);
        gate.alone(lot);
        var selection = selections.findById(lot).orElseThrow(NotFound::new);
        var now = clock.instant();
        take(lot, SelectionStep.APPROVE, now, by, () -> selection.approve(by, now));
        var choice = new Choice(assessments.ranked(lot), selection.bids());
        letters.feedback(selection.view(), choice, places(lot), now, by);
        var round = procurements.round(lot);
        if (choice.chosen().isEmpty()) {
            procuring.moveLot(lot, LotStep.END_UNSUCCESSFUL, by);
        } else {
            if (!selection.refinement().isEmpty()) staging.refine(lot, selection.refinement());
            staging.invite(
                    lot, choice.goingOn().stream().map(AssessedBid::supplier).toList());
            procuring.moveLot(lot, LotStep.SELECT, by);
        }
        var names = choice.goingOn().stream().map(AssessedBid::supplierName).toList();
        staging.announce(lot, names, names.size(), now);
        events.publishEvent(new EntrantsChosen(round.procurement(), lot, round.stage(), names.size(), now));
    }

    private void admit(LotId lot, List<Duty> whose, Actor by) {
        var id = procurements.ofLot(lot);
        if (whose.stream().noneMatch(duty -> procuring.isOn(id, by.person(), duty))) {
            procuring.requireDuty(id, whose.getFirst(), by);
        }
        conflicts.requireClear(id, by);
    }

    private void take(LotId lot, SelectionStep step, Instant at, Actor by, Runnable act) {
        var selection = selections.findById(lot).orElseThrow(NotFound::new);
        var left = selection.state();
        act.run();
        record(lot, step.name(), left.name(), selection.state().name(), at, by);
        ledger.append(
                "selection.bids",
                lot.value().toString(),
                by,
                at,
                Map.of(
                        "step",
                        step.name(),
                        "bids",
                        String.join(" ", selection.bids().stream().sorted().toList())));
    }

    private void record(LotId lot, String step, String from, String to, Instant at, Actor by) {
        transitions.record(
                "selection",
                new StepTaken(procurements.ofLot(lot), lot, null, null, "CHOICE_" + step, from, to, at, by));
    }

    private Opportunity published(LotId lot) {
        return opportunities.byLot(lot).orElseThrow(NotFound::new).opportunity();
    }
}
