package org.commonlot.marketplace.contractchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procedure.Buyer;
import org.commonlot.marketplace.procedure.Procedures;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of signed contracts, their transfer and their end. The contract's file is locked first, so that limits which add
 * up hold whoever changes it at the same time.
 */
@Service
@Transactional
public class Changing {

    private final ContractFiles files;
    private final ContractChanges changes;
    private final ChangeGrounds grounds;
    private final Procedures procedures;
    private final Delegating delegating;
    private final List<ChangeBar> bars;
    private final LeadTimes leads;
    private final ChangeLetters letters;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changing(
            ContractFiles files,
            ContractChanges changes,
            ChangeGrounds grounds,
            Procedures procedures,
            Delegating delegating,
            List<ChangeBar> bars,
            LeadTimes leads,
            ChangeLetters letters,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.grounds = grounds;
        this.procedures = procedures;
        this.delegating = delegating;
        this.bars = bars;
        this.leads = leads;
        this.letters = letters;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody manages the contracts of an authority. */
    static boolean manages(OrganisationId authority, Actor by) {
        return by.may(Right.MANAGE_CONTRACTS, authority);
    }

    /** Proposes a change on a ground of the Act. */
    public ChangeId propose(ContractId contract, ProposeChange what, Actor by) {
        var now = clock.instant();
        var file = whole(contract, by);
        what.check(UkTime.date(now));
        var ground = grounds.ground(ChangeKind.CHANGE, what.ground(), UkTime.date(now));
        var law = law(file, requireNoneOpen(contract), now);
        law.check(ground, what);
        requireRoom(file, what.value());
        file.requireShareable(what.value(), what.party());
        return keep(file, ContractChange.propose(file, ground, what, law.notice(what), by, now), by, now);
    }

    private void requireRoom(WholeContract file, Money value) {
        if (!value.exceeds(file.value())) return;
        var more = new Money(value.amount().subtract(file.value().amount()));
        for (var bar : bars) bar.requireRoom(file.procurement(), more);
    }

    /** Proposes that another supplier takes the place of the present one, after a restructuring (Sch 8 para 9). */
    public ChangeId novate(
            ContractId contract, String why, String supplier, @Nullable String identifier, LocalDate day, Actor by) {
        var now = clock.instant();
        var file = whole(contract, by);
        var ground = grounds.ground(ChangeKind.NOVATION, "restructuring", UkTime.date(now));
        var notice = law(file, requireNoneOpen(contract), now).novation();
        return keep(
                file, ContractChange.novate(file, ground, why, supplier, identifier, day, notice, by, now), by, now);
    }

    /**
     * Proposes the end of a contract, whatever the reason.
     *
     * @param finalValue in all, VAT included
     * @param heard whether the supplier could make representations before, where the ground asks for that (s.78)
     */
    public ChangeId end(
            ContractId contract, String reason, String why, Money finalValue, LocalDate day, boolean heard, Actor by) {
        var now = clock.instant();
        var file = whole(contract, by);
        var ground = grounds.ground(ChangeKind.TERMINATION, reason, UkTime.date(now));
        var notice = law(file, requireNoneOpen(contract), now).termination();
        return keep(file, ContractChange.end(file, ground, why, finalValue, day, heard, notice, by, now), by, now);
    }

    private ContractFile managed(ContractId contract, Actor by) {
        var authority = files.authority(contract).map(OrganisationId::new).orElseThrow(NotFound::new);
        if (!manages(authority, by)) throw new NotFound();
        return files.alone(contract).orElseThrow(NotFound::new);
    }

    /** All of a contract, whose lead manages it; what is changed of it is locked by that part. */
    private WholeContract whole(ContractId contract, Actor by) {
        var leading = managed(contract, by);
        if (!leading.whole().equals(contract)) throw new NotFound();
        return new WholeContract(files.parts(contract.value()));
    }

    private void save(WholeContract contract) {
        for (var part : contract.parts()) files.saveAndFlush(part);
    }

    /** One after the other: what a change is measured by must stand. */
    private List<ContractChange> requireNoneOpen(ContractId contract) {
        var all = changes.of(contract.value());
        if (all.stream().anyMatch(ContractChange::open)) throw new Refused(ChangeRefusal.CHANGE_OPEN);
        return all;
    }

    private ChangeLaw law(WholeContract file, List<ContractChange> all, Instant now) {
        var counted = all.stream().filter(ContractChange::counts).toList();
        var unnoticed =
                counted.stream().filter(change -> !change.notice().dueBefore()).toList();
        var below = counted.stream()
                .filter(change -> change.ground().equals("below-threshold"))
                .map(ContractChange::added)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ChangeLaw(
                file.kind(),
                file.publicContract(),
                file.value(),
                file.starts(),
                file.signedEnds(),
                file.ends(),
                new ChangeLaw.Earlier(
                        unnoticed.stream().map(ContractChange::added).reduce(BigDecimal.ZERO, BigDecimal::add),
                        unnoticed.stream().mapToLong(ContractChange::daysAdded).sum()),
                below,
                procedures.threshold(file.kind(), Buyer.SUB_CENTRAL, UkTime.date(now)));
    }

    private ChangeId keep(WholeContract file, ContractChange change, Actor by, Instant now) {
        save(file);
        changes.saveAndFlush(change);
        record(
                "proposed",
                change,
                Map.of("ground", change.ground(), "notice", change.notice().name()),
                by,
                now);
        letters.proposed(file, change, by, now);
        return change.id();
    }

    private record Held(WholeContract contract, ContractChange change) {}

    /** A change of a contract to which an authority of this person's own is a party, held alone. */
    private Held held(ChangeId id, Actor by) {
        var contract = changes.contract(id).map(ContractId::new).orElseThrow(NotFound::new);
        var parties = files.parties(contract.value()).stream().map(OrganisationId::new);
        if (parties.noneMatch(by::belongsTo)) throw new NotFound();
        if (files.alone(contract).isEmpty()) throw new NotFound();
        var whole = new WholeContract(files.parts(contract.value()));
        return new Held(whole, changes.findById(id).orElseThrow(NotFound::new));
    }

    private Held heldByManager(ChangeId id, Actor by) {
        var held = held(id, by);
        if (!manages(held.contract().lead(), by)) throw new NotFound();
        return held;
    }

    /** The parties that nobody has approved it for and that this person may bind at the value of their parts. */
    private List<OrganisationId> bound(Held held, Actor by) {
        var mine = held.contract().shares(held.change().bound(), held.change().party()).entrySet().stream()
                .filter(part -> held.change().waitsFor(part.getKey()))
                .filter(part -> delegating.mayBind(part.getKey(), part.getValue(), by))
                .map(Map.Entry::getKey)
                .toList();
        if (!mine.isEmpty()) return mine;
        throw new Refused(
                ChangeRefusal.NOT_DELEGATED, by.name(), held.change().bound().amount());
    }

    /** Approves what somebody else proposed, for each party at a value up to which this person may bind it. */
    public void approve(ChangeId id, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        held.change().requirePossible(ChangeStep.APPROVE);
        var all = held.contract().parts().stream().map(ContractFile::authority).toList();
        held.change().approve(bound(held, by), all, by, now);
        changes.saveAndFlush(held.change());
        record("approved", held.change(), Map.of(), by, now);
    }

    /** Refuses what somebody else proposed: whoever could approve it for one of the parties does. */
    public void refuse(ChangeId id, String reason, Actor by) {
        var now = clock.instant();
        var held = held(id, by);
        bound(held, by);
        held.change().refuse(reason, by, now);
        changes.saveAndFlush(held.change());
        record("refused", held.change(), Map.of("reason", reason.strip()), by, now);
    }

    /** Takes back what has not taken effect. */
    public void withdraw(ChangeId id, String reason, Actor by) {
        var now = clock.instant();
        var held = heldByManager(id, by);
        held.change().withdraw(reason, by, now);
        changes.saveAndFlush(held.change());
        record("withdrawn", held.change(), Map.of("reason", reason.strip()), by, now);
    }

    /** Records the contract change or termination notice with the time at which the central platform published it. */
    public void file(ChangeId id, String number, Instant published, Actor by) {
        var now = clock.instant();
        var held = heldByManager(id, by);
        held.change().file(number, published, now);
        changes.saveAndFlush(held.change());
        record("notice_filed", held.change(), Map.of("notice", number, "publishedAt", published.toString()), by, now);
    }

    /** Records that a change has taken effect: the contract stands differently from now on. */
    public void takeEffect(ChangeId id, Actor by) {
        var now = clock.instant();
        var held = heldByManager(id, by);
        held.change().takeEffect(now);
        held.contract().take(held.change(), UkTime.date(now), leads::days);
        save(held.contract());
        changes.saveAndFlush(held.change());
        var facts = Map.of("value", held.contract().value().amount().toPlainString());
        record("took_effect", held.change(), facts, by, now);
        for (var part : held.contract().parts()) events.publishEvent(part.changed());
    }

    /** Keeps what should be done another time, once the contract has ended. */
    public void learn(ContractId contract, String lessons, Actor by) {
        var now = clock.instant();
        var file = managed(contract, by);
        file.learn(lessons, by, now);
        files.saveAndFlush(file);
        ledger.append("contractchange.learned", contract.value().toString(), by, now, Map.of());
    }

    private void record(String act, ContractChange change, Map<String, String> facts, Actor by, Instant now) {
        var all = new HashMap<>(facts);
        all.put("contract", change.contract().value().toString());
        all.put("number", String.valueOf(change.number()));
        ledger.append("contractchange." + act, change.id().value().toString(), by, now, all);
    }
}
