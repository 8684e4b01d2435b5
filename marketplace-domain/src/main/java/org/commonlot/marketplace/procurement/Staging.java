package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Divides a challenge into stages while it is a draft, and opens them one after the other. */
@Service
@Transactional
public class Staging {

    private static final String EDITED = "STAGES";

    private final Procurements procurements;
    private final Procuring procuring;
    private final Opportunities opportunities;
    private final InvitedEntrants invitations;
    private final Records records;
    private final Clock clock;

    Staging(
            Procurements procurements,
            Procuring procuring,
            Opportunities opportunities,
            InvitedEntrants invitations,
            Records records,
            Clock clock) {
        this.procurements = procurements;
        this.procuring = procuring;
        this.opportunities = opportunities;
        this.invitations = invitations;
        this.records = records;
        this.clock = clock;
    }

    /** Chooses which stages there are, in their order; none of them leaves a plain tender. */
    public void choose(ProcurementId id, long version, List<StageKind> kinds, Actor by) {
        procuring.edit(id, version, EDITED, by, p -> {
            procuring.stageLaw(p, clock.instant()).requireKinds(kinds);
            p.stages(kinds, by);
        });
    }

    /** Says what one stage is: dates, places, payment, intellectual property. */
    public void plan(ProcurementId id, long version, int number, StagePlan plan, Actor by) {
        procuring.edit(id, version, EDITED, by, p -> {
            p.plan(number, plan, by);
            var plans = p.plans();
            procuring.stageLaw(p, clock.instant()).requireStage(plans, number - 1, p.timetable());
            procuring.requirePaymentsCounted(p);
        });
    }

    /** Gives one stage criteria of its own. */
    public void assessBy(
            ProcurementId id, long version, int number, List<Criterion> criteria, PriceFormula formula, Actor by) {
        procuring.edit(id, version, EDITED, by, p -> p.assessStageBy(number, criteria, formula, by));
    }

    /** Whether this person may say now what a stage is. */
    @Transactional(readOnly = true)
    public void requirePlannable(ProcurementId id, int number, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireEditable(actor);
        if (!procurement.staged() || number < 1 || number > procurement.plans().size()) throw new NotFound();
    }

    /** Lets the award criteria of each lot count in this stage. */
    public void assessByLot(ProcurementId id, long version, int number, Actor by) {
        procuring.edit(id, version, EDITED, by, p -> p.assessStageByLot(number, by));
    }

    /** How soon bids of a stage after the first may close, once its entrants are invited (s.54). */
    @Transactional(readOnly = true)
    public TimeLimitOfStage later(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(actor)) throw new NotFound();
        var law = procuring.stageLaw(procurement, clock.instant());
        return new TimeLimitOfStage(
                law.laterDays(), law.kinds().stream().map(StageKind::valueOf).toList());
    }

    /**
     * What the procedure of a procurement allows of stages.
     *
     * @param days from the day after the invitation to the deadline of a later stage
     * @param kinds of stages that there may be; more than the tender where there may be several
     */
    public record TimeLimitOfStage(int days, List<StageKind> kinds) {}

    /** For the capability that chooses: only these may bid for the next round of the lot. */
    public void invite(LotId lot, Collection<OrganisationId> chosen) {
        var procurement = exclusive(lot);
        invitations.keep(procurement.next(lot).id(), chosen, clock.instant());
    }

    /** Whether the award criteria of the next round of this lot may still be refined, as its notice says (s.24). */
    @Transactional(readOnly = true)
    public boolean refinable(LotId lot) {
        var procurement =
                procurements.idByLot(lot).flatMap(procurements::findById).orElseThrow(NotFound::new);
        return procurement.refinable(lot);
    }

    /** The criteria of the next round of a lot, as they stand now. */
    @Transactional(readOnly = true)
    public List<Criterion> nextCriteria(LotId lot) {
        var procurement =
                procurements.idByLot(lot).flatMap(procurements::findById).orElseThrow(NotFound::new);
        return procurement.next(lot).view().criteria();
    }

    /** For the capability that chooses: the award criteria of the next rounds of this lot, refined (s.24). */
    public void refine(LotId lot, List<Criterion> criteria) {
        exclusive(lot).refine(lot, criteria);
    }

    /** For the capability that chooses: publishes how many go on, and who, where that was announced. */
    public void announce(LotId lot, List<String> names, int chosen, Instant at) {
        var procurement = exclusive(lot);
        var round = procurement.lot(lot);
        var open = procurement.stageView(round.stage()).namesPublic();
        opportunities.announce(
                procurement.id(),
                new Staged.GoingOn(round.stage(), round.number(), chosen, open ? names : List.of(), at),
                at);
    }

    private Procurement exclusive(LotId lot) {
        var id = procurements.idByLot(lot).orElseThrow(NotFound::new);
        return procurements.exclusive(id).orElseThrow(NotFound::new);
    }

    /** Whether the notice has to be published again before the next stage opens, as criteria were refined (s.24). */
    @Transactional(readOnly = true)
    public boolean noticeDue(ProcurementId id) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        return procurement.nextRefined() && procurement.noticeNumber() != null;
    }

    /** Whether this person may open the next stage now, asked before a page offers it. */
    @Transactional(readOnly = true)
    public void requireOpenable(ProcurementId id, Actor actor) {
        procurements.findById(id).orElseThrow(NotFound::new).requireNextStage(actor);
    }

    /**
     * Opens the next stage to those who were chosen.
     *
     * @param dates of the stage: as announced, or later ones
     * @param number of the notice as it was published again, where criteria were refined and a notice was due at first
     */
    public void open(
            ProcurementId id, Timetable dates, @Nullable String number, @Nullable Instant published, Actor by) {
        var procurement = procurements.exclusive(id).orElseThrow(NotFound::new);
        procurement.requireNextStage(by);
        var now = clock.instant();
        int next = procurement.running() + 1;
        if (!dates.complete()) throw new Refused(ProcurementRefusal.STAGE_DATES_NEEDED, next);
        dates.check();
        procuring.stageLaw(procurement, now).requirePeriod(next, dates, UkTime.date(now));
        requireNoticeOfRefinement(procurement, number, published, now);
        var opened = procurement.openStage(dates, by, now);
        opportunities.advance(procurement, procuring.ruleOf(procurement), now);
        for (var round : procurement.lots()) {
            records.lotStep(procurement, round, LotStep.INVITE, LotState.PLANNED, now, by);
        }
        var facts = new HashMap<String, String>(Map.of("stage", String.valueOf(next)));
        if (number != null) facts.put("notice", number);
        records.edited(procurement, facts, now, by);
        records.announce(opened);
    }

    /** What the notice said is not so any more: it is published again before entrants are invited (s.24). */
    private static void requireNoticeOfRefinement(
            Procurement procurement, @Nullable String number, @Nullable Instant published, Instant now) {
        if (!procurement.nextRefined() || procurement.noticeNumber() == null) return;
        if (number == null || published == null) throw new Refused(ProcurementRefusal.NOTICE_REQUIRED);
        Procurement.requireNotice(number, published, now);
    }
}
