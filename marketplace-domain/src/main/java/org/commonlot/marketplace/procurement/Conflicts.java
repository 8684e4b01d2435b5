package org.commonlot.marketplace.procurement;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest of the people on a procurement, and what they close to them. */
@Service
@Transactional
public class Conflicts {

    /** Who must declare again once names are known: everybody who can influence the decision or reads bids. */
    private static final Set<Duty> DECIDING =
            EnumSet.of(Duty.AUTHOR, Duty.APPROVER, Duty.EVALUATOR, Duty.CHAIR, Duty.MODERATOR, Duty.OBSERVER);

    private final ConflictDeclarations declarations;
    private final Procurements procurements;
    private final Ledger ledger;
    private final Clock clock;

    Conflicts(ConflictDeclarations declarations, Procurements procurements, Ledger ledger, Clock clock) {
        this.declarations = declarations;
        this.procurements = procurements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Declares one's own interests. The moment follows from where the procurement stands. */
    public void declare(ProcurementId id, ConflictKind kind, String details, Actor by) {
        var moment = awaited(id, by);
        keep(ConflictDeclaration.declare(id, moment, kind, details, by, clock.instant()));
        record("procurement.conflict_declared", id, by, Map.of("moment", moment.name(), "kind", kind.name()));
    }

    /** Whether a declaration of this person is awaited: they have a part in it, and have not declared for now. */
    @Transactional(readOnly = true)
    public void requireAwaited(ProcurementId id, Actor by) {
        awaited(id, by);
    }

    private ConflictMoment awaited(ProcurementId id, Actor by) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (!procurement.people().contains(by.person()) || !procurement.mayRead(by)) throw new NotFound();
        var mine = declarations.findByProcurementIdOrderByDeclaredAt(id.value()).stream()
                .filter(d -> d.person().equals(by.person()))
                .toList();
        var moment = momentOf(procurement, mine.isEmpty());
        if (mine.stream().anyMatch(d -> d.moment() == moment)) {
            throw new Refused(ProcurementRefusal.ALREADY_DECLARED);
        }
        return moment;
    }

    private void keep(ConflictDeclaration declaration) {
        try {
            declarations.saveAndFlush(declaration);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(ProcurementRefusal.ALREADY_DECLARED);
        }
    }

    /** Decides on somebody else's declaration: the approver does, or the author where it is the approver's own. */
    public void decide(UUID declaration, ConflictDecision decision, String mitigation, Actor by) {
        var declared = declarations.findById(declaration).orElseThrow(NotFound::new);
        var procurement = procurements.findById(declared.procurement()).orElseThrow(NotFound::new);
        if (!by.person().equals(declared.person())) procurement.requireDuty(by, deciderOn(declared, procurement));
        declared.decide(decision, mitigation, by, clock.instant());
        record(
                "procurement.conflict_decided",
                procurement.id(),
                by,
                Map.of("person", declared.person().value().toString(), "decision", decision.name()));
    }

    private static Duty deciderOn(ConflictDeclaration declared, Procurement procurement) {
        return procurement.dutiesOf(declared.person()).contains(Duty.APPROVER) ? Duty.AUTHOR : Duty.APPROVER;
    }

    @Transactional(readOnly = true)
    public List<ConflictView> of(ProcurementId id) {
        return declarations.findByProcurementIdOrderByDeclaredAt(id.value()).stream()
                .map(ConflictDeclaration::view)
                .toList();
    }

    /** Everybody named has declared before the notice, and what they declared is decided and closes nothing. */
    @Transactional(readOnly = true)
    public void requireSettledBeforeNotice(ProcurementId id) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        requireSettled(procurement, ConflictMoment.BEFORE_NOTICE, procurement.people());
    }

    /**
     * This person may read bids now: names are known to them, they have declared since, nothing is undecided and no
     * conflict stands. Where the supplier is named from the beginning, the declaration before the notice is that. Whoever has an actual conflict reads the bid by no route (rule 2).
     */
    @Transactional(readOnly = true)
    public void requireClear(ProcurementId id, Actor actor) {
        requireNotBarred(id, actor);
        var mine = declarations.findByProcurementIdOrderByDeclaredAt(id.value()).stream()
                .filter(d -> d.person().equals(actor.person()))
                .toList();
        var known = procurements.findById(id).orElseThrow(NotFound::new).namesKnown();
        if (mine.stream().noneMatch(d -> d.moment().covers(known))) {
            throw new Refused(ProcurementRefusal.DECLARATIONS_MISSING, 1);
        }
        if (mine.stream().anyMatch(ConflictDeclaration::undecided)) {
            throw new Refused(ProcurementRefusal.CONFLICT_UNDECIDED);
        }
    }

    /** This person has declared, nothing of it is undecided, and no conflict stands. */
    @Transactional(readOnly = true)
    public void requireDeclared(ProcurementId id, Actor actor) {
        requireNotBarred(id, actor);
        var mine = of(id).stream()
                .filter(declared -> declared.person().equals(actor.person()))
                .toList();
        if (mine.isEmpty()) throw new Refused(ProcurementRefusal.DECLARATIONS_MISSING, 1);
        if (mine.stream().anyMatch(ConflictView::undecided)) throw new Refused(ProcurementRefusal.CONFLICT_UNDECIDED);
    }

    /** No conflict of this person stands. */
    @Transactional(readOnly = true)
    public void requireNotBarred(ProcurementId id, Actor actor) {
        if (barred(id).contains(actor.person())) throw new Refused(ProcurementRefusal.CONFLICT_STANDS);
    }

    /** The people whom a conflict keeps away. */
    @Transactional(readOnly = true)
    public Set<PersonId> barred(ProcurementId id) {
        return declarations.findByProcurementIdOrderByDeclaredAt(id.value()).stream()
                .filter(ConflictDeclaration::bars)
                .map(ConflictDeclaration::person)
                .collect(Collectors.toSet());
    }

    private void requireSettled(Procurement procurement, ConflictMoment moment, Set<PersonId> people) {
        var made = declarations
                .findByProcurementIdOrderByDeclaredAt(procurement.id().value())
                .stream()
                .filter(d -> d.moment() == moment && people.contains(d.person()))
                .toList();
        int missing = people.size() - made.size();
        if (missing > 0) throw new Refused(ProcurementRefusal.DECLARATIONS_MISSING, missing);
        if (made.stream().anyMatch(ConflictDeclaration::undecided)) {
            throw new Refused(ProcurementRefusal.CONFLICT_UNDECIDED);
        }
        if (made.stream().anyMatch(ConflictDeclaration::bars)) throw new Refused(ProcurementRefusal.CONFLICT_STANDS);
    }

    /** @param first whether the person has declared nothing here yet: after the notice, whoever came in another's place */
    private static ConflictMoment momentOf(Procurement procurement, boolean first) {
        return switch (procurement.state()) {
            case DRAFT, IN_REVIEW, APPROVED -> ConflictMoment.BEFORE_NOTICE;
            case NOTICE_FILED, PUBLISHED -> {
                if (namesAreKnown(procurement)) yield ConflictMoment.NAMES_KNOWN;
                if (!first) throw new Refused(ProcurementRefusal.NOT_TIME_TO_DECLARE);
                yield ConflictMoment.ON_JOINING;
            }
            case WITHDRAWN, CANCELLED -> throw new Refused(ProcurementRefusal.NOT_TIME_TO_DECLARE);
        };
    }

    private static boolean namesKnown(LotState lot) {
        return lot == LotState.OPENED
                || lot == LotState.EVALUATING
                || lot == LotState.SELECTED
                || lot == LotState.DECIDED;
    }

    /** Whether bidders' names are known of any of its lots. */
    @Transactional(readOnly = true)
    public boolean namesAreKnown(ProcurementId id) {
        return namesAreKnown(procurements.findById(id).orElseThrow(NotFound::new));
    }

    private static boolean namesAreKnown(Procurement procurement) {
        return procurement.namesKnown() == ConflictMoment.NAMES_KNOWN
                && procurement.begunRounds().stream().anyMatch(lot -> namesKnown(lot.state()));
    }

    /** Everybody who must have declared again once names are known. */
    @Transactional(readOnly = true)
    public Set<PersonId> mustDeclareAgain(ProcurementId id) {
        var procurement = procurements.findById(id).orElseThrow(NotFound::new);
        if (procurement.namesKnown() == ConflictMoment.BEFORE_NOTICE) return Set.of();
        return procurement.people().stream()
                .filter(person -> !Collections.disjoint(procurement.dutiesOf(person), DECIDING))
                .collect(Collectors.toSet());
    }

    private void record(String act, ProcurementId id, Actor by, Map<String, String> facts) {
        ledger.append(act, id.value().toString(), by, clock.instant(), facts);
    }
}
