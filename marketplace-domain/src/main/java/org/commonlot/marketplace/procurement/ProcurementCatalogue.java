package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procurements as their own people see them. What others may not know of is {@link NotFound}. */
@Service
@Transactional(readOnly = true)
public class ProcurementCatalogue {

    private static final int MOST_ON_DESK = 100;

    private final Procurements procurements;
    private final Opportunities opportunities;
    private final Conflicts conflicts;
    private final Procuring procuring;
    private final TransitionLog transitions;

    ProcurementCatalogue(
            Procurements procurements,
            Opportunities opportunities,
            Conflicts conflicts,
            Procuring procuring,
            TransitionLog transitions) {
        this.procurements = procurements;
        this.opportunities = opportunities;
        this.conflicts = conflicts;
        this.procuring = procuring;
        this.transitions = transitions;
    }

    /** Everything about one, for somebody with a part in it. */
    public ProcurementDetails details(ProcurementId id, Actor actor) {
        return details(id, actor, Procurement::lots);
    }

    private ProcurementDetails details(ProcurementId id, Actor actor, Function<Procurement, List<Lot>> lots) {
        var found = procurements.findById(id).orElseThrow(NotFound::new);
        if (!found.mayRead(actor)) throw new NotFound();
        var rule = found.budget().procedure() == null ? null : procuring.ruleOf(found);
        return new ProcurementDetails(
                id,
                found.version(),
                found.state(),
                found.publicState(),
                opportunities.describe(found, rule),
                lots.apply(found).stream().map(Lot::view).toList(),
                found.people().stream().collect(Collectors.toMap(person -> person, found::dutiesOf)),
                found.dutiesNow(actor),
                found.sections(),
                found.missingSections(),
                conflicts.of(id),
                transitions.of(id),
                rule != null
                        && found.budget().most() != null
                        && rule.demandsNotice(found.budget().estimatedValue()),
                found.reviewNote(),
                found.approvedAt(),
                found.endedReason(),
                found.termination(),
                found.terminationAwaited(),
                found.takesBids() && !found.unsuccessfulNow().isEmpty(),
                found.scheduledFor());
    }

    /** Whether this person may read one at all: asked before leading to it. */
    public boolean reads(ProcurementId id, Actor actor) {
        return procurements.findById(id).orElseThrow(NotFound::new).mayRead(actor);
    }

    /** What this person has to do in one; nothing in one that isn't theirs to read. */
    public Set<Duty> duties(ProcurementId id, Actor actor) {
        var found = procurements.findById(id).orElseThrow(NotFound::new);
        return found.mayRead(actor) ? found.dutiesNow(actor) : Set.of();
    }

    /**
     * Everything about one that was announced, for those who may print and file its whole record: its author, its approver
     * and the auditors of the authority that leads it, none of whom a conflict keeps away; with the rounds of every stage so
     * far, lot by lot. What of it they may read is still decided where it is kept.
     */
    public ProcurementDetails record(ProcurementId id, Actor actor) {
        var details = details(id, actor, ProcurementCatalogue::roundsSoFar);
        if (!files(details, actor)) throw new NotFound();
        conflicts.requireNotBarred(id, actor);
        return details;
    }

    private static List<Lot> roundsSoFar(Procurement procurement) {
        return procurement.begunRounds().stream()
                .sorted(Comparator.comparingInt((Lot lot) -> lot.number()).thenComparingInt(Lot::stage))
                .toList();
    }

    /** Whether the record is this person's to print: asked before offering it. */
    public boolean files(ProcurementDetails details, Actor actor) {
        if (details.publicState() == PublicState.HIDDEN) return false;
        var lead = new OrganisationId(details.opportunity().leadBuyer().id());
        return details.mine().contains(Duty.AUTHOR)
                || details.mine().contains(Duty.APPROVER)
                || actor.may(Right.READ_RECORDS, lead);
    }

    /** The newest that this person has a part in, or that their authority leads if they may read all that it buys. */
    public List<DeskRow> desk(Actor actor) {
        var leads = actor.seats().stream()
                .filter(seat -> Right.READ_PROCUREMENTS.roles().contains(seat.role()))
                .map(seat -> seat.organisation())
                .toList();
        return procurements.onDesk(actor.person().value(), leads, Limit.of(MOST_ON_DESK)).stream()
                .filter(p -> p.mayRead(actor))
                .map(p -> new DeskRow(
                        p.id(),
                        p.reference(),
                        p.title(),
                        p.state(),
                        p.publicState(),
                        p.dutiesOf(actor.person()),
                        p.timetable().bidsClose()))
                .toList();
    }

    /** The procurement that a lot belongs to. */
    public ProcurementId ofLot(LotId lot) {
        return procurements.idByLot(lot).orElseThrow(NotFound::new);
    }

    /** A lot at its stage. */
    public Round round(LotId lot) {
        var procurement = procurements.findById(ofLot(lot)).orElseThrow(NotFound::new);
        var round = procurement.lot(lot);
        return new Round(
                procurement.id(),
                lot,
                round.stage(),
                round.stage() == procurement.plans().size());
    }

    /** What an authority has announced since a moment, newest first: public facts of at most a hundred. */
    public List<Announced> announcedSince(OrganisationId lead, Instant since) {
        return procurements.announcedSince(lead, since, Limit.of(MOST_ON_DESK)).stream()
                .map(p -> new Announced(
                        p.id(),
                        p.reference(),
                        p.title(),
                        p.budget().procedure(),
                        p.budget().category(),
                        p.budget().estimatedValue(),
                        p.directAward().supplier(),
                        p.allCpv()))
                .toList();
    }

    /**
     * A procurement that was announced.
     *
     * @param supplier to whom it went without competition, if it did
     * @param cpv of the whole and of its lots
     */
    public record Announced(
            ProcurementId id,
            String reference,
            String title,
            @Nullable String procedure,
            @Nullable String category,
            Money value,
            @Nullable UUID supplier,
            List<String> cpv) {}
}
