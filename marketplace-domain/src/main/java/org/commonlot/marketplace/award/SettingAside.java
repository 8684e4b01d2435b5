package org.commonlot.marketplace.award;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.procurement.StepTaken;
import org.commonlot.marketplace.procurement.SubmissionGate;
import org.commonlot.marketplace.procurement.TransitionLog;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an approved award up before its contract is signed, so that the lot falls to the next bidder or to nobody. The scores
 * and the ranking stay as they are; who had won is passed over, and the next award goes the whole way again: proposal,
 * approval, summaries, notice, standstill (Procurement Act 2023, ss.50, 51).
 */
@Service
@Transactional
public class SettingAside {

    private final Awards awards;
    private final SetAsides setAsides;
    private final AwardDesk desk;
    private final List<AwardBar> bars;
    private final ProcurementCatalogue procurements;
    private final Opportunities opportunities;
    private final Procuring procuring;
    private final Conflicts conflicts;
    private final SubmissionGate gate;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingAside(
            Awards awards,
            SetAsides setAsides,
            AwardDesk desk,
            List<AwardBar> bars,
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
        this.setAsides = setAsides;
        this.desk = desk;
        this.bars = bars;
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
     * Proposes to give up the award that stands.
     *
     * @param reasons in words that are kept, and that the approver decides on
     */
    public void propose(LotId lot, SetAsideGround ground, String reasons, Actor by) {
        gate.alone(lot);
        var award = admitted(lot, Duty.AUTHOR, by);
        var now = clock.instant();
        requirePossible(award, now);
        var view = award.view(desk.dues(lot));
        var known = setAsides.ofLot(lot);
        var open = known.stream().filter(set -> !set.decided()).findFirst();
        if (open.isPresent()) open.get().proposeAgain(view, ground, reasons, by, now);
        else setAsides.save(SetAside.propose(view, known.size() + 1, ground, reasons, by, now));
        record(award, "PROPOSE_SET_ASIDE", now, by);
    }

    /** Sends it back to the author: the award stands as before. */
    public void returnToAuthor(LotId lot, String note, Actor by) {
        gate.alone(lot);
        var award = admitted(lot, Duty.APPROVER, by);
        proposed(lot).returnToAuthor(note);
        record(award, "RETURN_SET_ASIDE", clock.instant(), by);
    }

    /** Decides on what somebody else proposed: the award is given up. */
    public void decide(LotId lot, Actor by) {
        gate.alone(lot);
        var award = admitted(lot, Duty.APPROVER, by);
        var now = clock.instant();
        requirePossible(award, now);
        var set = proposed(lot);
        set.decide(by, now);
        var view = set.view();
        var left = award.state();
        boolean wasPublic = award.decided();
        award.setAside();
        transitions.record(
                "award",
                new StepTaken(
                        procurements.ofLot(lot),
                        lot,
                        null,
                        null,
                        AwardStep.SET_ASIDE.name(),
                        left.name(),
                        award.state().name(),
                        now,
                        by));
        ledger.append(
                "award.given_up",
                lot.value().toString(),
                by,
                now,
                Map.of(
                        "number", "" + view.number(),
                        "ground", view.ground().name(),
                        "supplier", view.supplier().value().toString()));
        if (wasPublic) {
            opportunities.setAside(procurements.ofLot(lot), lot, now);
            procuring.moveLot(lot, LotStep.SET_AWARD_ASIDE, by);
        }
        events.publishEvent(new AwardSetAside(procurements.ofLot(lot), lot, view.number(), wasPublic, now));
    }

    /** Whether this person may propose it now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireProposable(LotId lot, Actor by) {
        var award = admitted(lot, Duty.AUTHOR, by);
        requirePossible(award, clock.instant());
        if (setAsides.ofLot(lot).stream().anyMatch(SetAside::proposed)) {
            throw new Refused(AwardRefusal.SET_ASIDE_PROPOSED_ALREADY);
        }
    }

    /** The same, for whoever would rather not be refused. */
    @Transactional(readOnly = true)
    public boolean proposable(LotId lot, Actor by) {
        try {
            requireProposable(lot, by);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /** Whether this person may decide on it, or send it back, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireDecidable(LotId lot, Actor by) {
        admitted(lot, Duty.APPROVER, by);
        proposed(lot);
    }

    private void requirePossible(Award award, Instant now) {
        award.requirePossible(AwardStep.SET_ASIDE);
        for (var bar : bars) bar.requirePossible(AwardStep.SET_ASIDE, award.lot(), award.price(), now);
    }

    private SetAside proposed(LotId lot) {
        return setAsides.ofLot(lot).stream()
                .filter(SetAside::proposed)
                .findFirst()
                .orElseThrow(() -> new Refused(AwardRefusal.NO_SET_ASIDE_PROPOSED));
    }

    private Award admitted(LotId lot, Duty duty, Actor by) {
        var id = procurements.ofLot(lot);
        procuring.requireDuty(id, duty, by);
        conflicts.requireClear(id, by);
        return awards.findById(lot).orElseThrow(NotFound::new);
    }

    private void record(Award award, String step, Instant at, Actor by) {
        var state = award.state().name();
        transitions.record(
                "award",
                new StepTaken(procurements.ofLot(award.lot()), award.lot(), null, null, step, state, state, at, by));
    }
}
