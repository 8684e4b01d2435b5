package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.SupplierView;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procedures that are not open to everybody: whom the buyer asks for sealed bids, and under which framework it calls
 * off (Procurement Act 2023, ss.45-46 and 84-88). Who is invited is known to the people of the procurement only, until
 * the award: bidders don't learn against whom they compete.
 */
@Service
@Transactional
public class Restricting {

    /** The procedure by which suppliers of a framework compete anew. */
    private static final String COMPETITION = "framework-competition";

    private final Procurements procurements;
    private final Procuring procuring;
    private final InvitedEntrants invitations;
    private final OrganisationDirectory organisations;
    private final Procedures procedures;
    private final Records records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Restricting(
            Procurements procurements,
            Procuring procuring,
            InvitedEntrants invitations,
            OrganisationDirectory organisations,
            Procedures procedures,
            Records records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.procurements = procurements;
        this.procuring = procuring;
        this.invitations = invitations;
        this.organisations = organisations;
        this.procedures = procedures;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** These suppliers of the register, and no others; of two that are one firm by now, the one that is left. */
    public void invite(ProcurementId id, long version, Collection<OrganisationId> suppliers, Actor by) {
        var asked = new HashSet<OrganisationId>();
        for (var supplier : suppliers)
            asked.add(organisations.mergedInto(supplier).orElse(supplier));
        asked.forEach(organisations::supplier);
        procuring.edit(id, version, Section.INVITED.name(), by, p -> p.invite(asked, by));
    }

    /** Starts a draft of a competition under a framework, for an authority for which the author buys. */
    public ProcurementId compete(FurtherCompetition begun, OrganisationId authority, Actor by) {
        var id = procuring.draft(begun.title(), authority, by);
        var draft = procurements.edited(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        var today = UkTime.date(now);
        draft.describe(begun.title(), new Problem(begun.problem(), null, null, null, null), by);
        draft.budget(
                new Budget(COMPETITION, begun.category(), null, begun.most().amount(), null, null), by);
        draft.conduct(procuring.today(COMPETITION), procedures.underFramework(COMPETITION, today));
        draft.callOff(begun.framework(), by, today);
        draft.invite(begun.suppliers(), by);
        records.edited(draft, Map.of("section", Section.FRAMEWORK.name()), now, by);
        return id;
    }

    /** How far a competition is still what it began as: for the capability that started it. */
    @Transactional(readOnly = true)
    public FurtherCompetition.Standing competition(ProcurementId id) {
        var competition = procurements.findById(id).orElseThrow(NotFound::new);
        return new FurtherCompetition.Standing(
                competition.sections().contains(Section.FRAMEWORK),
                competition.invitees(),
                competition.authorities(),
                competition.lots().size());
    }

    /** Why one ended without award: for the capability that started it. */
    @Transactional(readOnly = true)
    public Optional<String> endedBecause(ProcurementId id) {
        return procurements.findById(id).map(Procurement::endedReason);
    }

    /** Says under which framework the contract is called off. */
    public void callOff(ProcurementId id, long version, FrameworkUsed framework, Actor by) {
        var today = UkTime.date(clock.instant());
        procuring.edit(id, version, Section.FRAMEWORK.name(), by, p -> p.callOff(framework, by, today));
    }

    /** Those who are invited, for the people of the procurement, by name. */
    @Transactional(readOnly = true)
    public List<SupplierView> invited(ProcurementId id, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.mayRead(actor)) throw new NotFound();
        return procurement.invitees().stream()
                .map(organisations::supplier)
                .sorted(Comparator.comparing(SupplierView::name))
                .toList();
    }

    /** Whether this person may say now whom to invite: the author of a draft whose procedure is by invitation. */
    @Transactional(readOnly = true)
    public void requireInvites(ProcurementId id, Actor actor) {
        requireSection(id, Section.INVITED, ProcurementRefusal.NOT_BY_INVITATION, actor);
    }

    /** Whether this person may say now under which framework: the author of a draft whose procedure is a framework's. */
    @Transactional(readOnly = true)
    public void requireCallsOff(ProcurementId id, Actor actor) {
        requireSection(id, Section.FRAMEWORK, ProcurementRefusal.NOT_UNDER_FRAMEWORK, actor);
    }

    private void requireSection(ProcurementId id, Section section, ProcurementRefusal refusal, Actor actor) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        procurement.requireEditable(actor);
        if (!procurement.sections().contains(section)) throw new Refused(refusal);
    }

    /** They may bid for every lot, from the moment at which it is announced. */
    @EventListener
    void on(ProcurementPublished published) {
        var procurement = procurements.findById(published.id()).orElseThrow(NotFound::new);
        Set<OrganisationId> invitees = procurement.invitees();
        if (invitees.isEmpty()) return;
        for (var lot : procurement.lots()) invitations.keep(lot.id(), invitees, published.at());
        events.publishEvent(new SuppliersInvited(published.id(), invitees));
    }
}
