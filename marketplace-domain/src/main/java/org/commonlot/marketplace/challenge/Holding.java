package org.commonlot.marketplace.challenge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.Opportunities;
import org.commonlot.marketplace.procurement.Opportunity;
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

/** Records what challenges an award, and how it ends. Author and approver do so, both clear of conflicts. */
@Service
@Transactional
public class Holding {

    private final AwardHolds holds;
    private final AwardDesk awards;
    private final ProcurementCatalogue procurements;
    private final Procuring procuring;
    private final Opportunities opportunities;
    private final SubmissionGate lots;
    private final TransitionLog transitions;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holding(
            AwardHolds holds,
            AwardDesk awards,
            ProcurementCatalogue procurements,
            Procuring procuring,
            Opportunities opportunities,
            SubmissionGate lots,
            TransitionLog transitions,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.awards = awards;
        this.procurements = procurements;
        this.procuring = procuring;
        this.opportunities = opportunities;
        this.lots = lots;
        this.transitions = transitions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The authority was told of proceedings or of a complaint: from now on the award waits. */
    public HoldId begin(LotId lot, Notified notified, Actor by) {
        var award = admit(lot, by);
        requireUnsigned(lots.alone(lot).state());
        var now = clock.instant();
        var hold = AwardHold.of(
                award.procurement(),
                lot,
                notified,
                award.dues().standstillWorkingDays() > 0,
                award.standstillEnds(),
                by,
                now);
        holds.saveAndFlush(hold);
        record(
                hold,
                "BEGIN_HOLD",
                "NONE",
                now,
                by,
                Map.of("kind", notified.kind().name()));
        announce(hold, now);
        return hold.id();
    }

    /** The author records the order or disposal that ends proceedings; it stands until the approver has confirmed it. */
    public void recordEnd(HoldId id, HoldEnding how, LocalDate day, String reason, Actor by) {
        take(id, HoldStep.RECORD_END, Duty.AUTHOR, by, hold -> hold.recordEnd(how, day, reason, by, clock.instant()));
    }

    public void confirmEnd(HoldId id, Actor by) {
        take(id, HoldStep.CONFIRM_END, Duty.APPROVER, by, hold -> hold.confirmEnd(by, clock.instant()));
    }

    public void returnEnd(HoldId id, Actor by) {
        take(id, HoldStep.RETURN_END, Duty.APPROVER, by, AwardHold::returnEnd);
    }

    /** The authority goes on after a complaint, for a reason that is kept. */
    public void release(HoldId id, String reason, Actor by) {
        var hold = holds.findById(id).orElseThrow(NotFound::new);
        take(id, HoldStep.RELEASE, duty(hold.lot(), by), by, found -> found.release(reason, by, clock.instant()));
    }

    /** Whether this person may record a challenge now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireBeginnable(LotId lot, Actor by) {
        admit(lot, by);
        requireUnsigned(procurements
                .details(procurements.ofLot(lot), by)
                .lot(lot)
                .orElseThrow(NotFound::new)
                .state());
    }

    /** Whether this person may take the step now, asked before a page offers it; what is typed there is not known yet. */
    @Transactional(readOnly = true)
    public void requireMay(HoldId id, HoldStep step, Actor by) {
        var hold = holds.findById(id).orElseThrow(NotFound::new);
        var duty = switch (step) {
            case RECORD_END -> Duty.AUTHOR;
            case CONFIRM_END, RETURN_END -> Duty.APPROVER;
            case RELEASE -> duty(hold.lot(), by);
        };
        admit(hold.lot(), duty, by);
        hold.requirePossible(step);
    }

    private AwardView admit(LotId lot, Actor by) {
        return admit(lot, duty(lot, by), by);
    }

    /** Author or approver, whichever this person is. */
    private Duty duty(LotId lot, Actor by) {
        var details = procurements.details(procurements.ofLot(lot), by);
        return details.mine().contains(Duty.APPROVER) ? Duty.APPROVER : Duty.AUTHOR;
    }

    private AwardView admit(LotId lot, Duty duty, Actor by) {
        procuring.requireDuty(procurements.ofLot(lot), duty, by);
        return awards.award(lot, by).orElseThrow(() -> new Refused(ChallengeRefusal.NOTHING_PROPOSED));
    }

    private static void requireUnsigned(LotState state) {
        switch (state) {
            case EVALUATING, DECIDED -> {}
            case PLANNED, OPEN, CLOSED, OPENED, SELECTED -> throw new Refused(ChallengeRefusal.NOTHING_PROPOSED);
            case COMPLETE, UNSUCCESSFUL, CANCELLED -> throw new Refused(ChallengeRefusal.ALL_SIGNED);
        }
    }

    private void take(HoldId id, HoldStep step, Duty duty, Actor by, Consumer<AwardHold> act) {
        var hold = holds.findById(id).orElseThrow(NotFound::new);
        admit(hold.lot(), duty, by);
        lots.alone(hold.lot());
        var left = hold.state();
        act.accept(hold);
        holds.saveAndFlush(hold);
        var now = clock.instant();
        record(hold, step + "_HOLD", left.name(), now, by, Map.of());
        if (hold.state() == HoldState.ENDED) announce(hold, now);
    }

    /** Everybody may read that the award waits, once it is public; not because of whom. */
    private void announce(AwardHold hold, Instant now) {
        var held = new Opportunity.Held(hold.notifiedAt(), hold.endedAt());
        if (!opportunities.hold(hold.procurement(), hold.lot(), held, now)) return;
        var all = holds.ofLot(hold.lot());
        var number = all.stream().map(AwardHold::id).toList().indexOf(hold.id()) + 1;
        var waits = all.stream().anyMatch(each -> each.state() != HoldState.ENDED);
        events.publishEvent(new AwardHeld(hold.procurement(), hold.lot(), number, hold.notifiedAt(), waits, now));
    }

    /** Who brought it is in neither transition nor ledger. */
    private void record(AwardHold hold, String step, String from, Instant now, Actor by, Map<String, String> facts) {
        transitions.record(
                "challenge",
                new StepTaken(
                        hold.procurement(),
                        hold.lot(),
                        null,
                        null,
                        step,
                        from,
                        hold.state().name(),
                        now,
                        by));
        var more = new HashMap<>(facts);
        more.put("hold", Objects.requireNonNull(hold.id()).value().toString());
        ledger.append("challenge.hold", hold.lot().value().toString(), by, now, more);
    }
}
