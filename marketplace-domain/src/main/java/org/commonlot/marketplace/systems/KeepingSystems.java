package org.commonlot.marketplace.systems;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the systems register of an authority. What others keep is {@link NotFound} to them. */
@Service
@Transactional
public class KeepingSystems {

    /** How many systems an authority has in use at most. */
    public static final int MOST = 1_000;

    private final BusinessSystems systems;
    private final LinesOfBusiness businesses;
    private final ContractDesk contracts;
    private final RegisterAnswers answers;
    private final Ledger ledger;
    private final Clock clock;

    KeepingSystems(
            BusinessSystems systems,
            LinesOfBusiness businesses,
            ContractDesk contracts,
            RegisterAnswers answers,
            Ledger ledger,
            Clock clock) {
        this.systems = systems;
        this.businesses = businesses;
        this.contracts = contracts;
        this.answers = answers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Adds a system of the authority for which the person keeps the register. */
    public UUID add(SystemFacts facts, Actor by) {
        var authority = keeps(by);
        var now = clock.instant();
        check(facts, authority, by);
        var inUse = inUse(authority);
        if (inUse.size() >= MOST) throw new Refused(SystemsRefusal.TOO_MANY, MOST);
        if (inUse.containsKey(key(facts))) throw new Refused(SystemsRefusal.SYSTEM_KNOWN);
        var system = systems.saveAndFlush(BusinessSystem.write(authority, facts, now));
        record("added", system, by, now);
        answers.prepare(authority, now);
        return system.id();
    }

    public void revise(UUID id, long version, SystemFacts facts, Actor by) {
        var now = clock.instant();
        var system = kept(id, by);
        check(facts, system.authority(), by);
        var same = inUse(system.authority()).get(key(facts));
        if (same != null && !same.id().equals(id)) throw new Refused(SystemsRefusal.SYSTEM_KNOWN);
        system.revise(version, facts, now);
        done("revised", system, by, now);
    }

    /** Says that an entry is still right: once a year is enough. */
    public void confirm(UUID id, Actor by) {
        var now = clock.instant();
        var system = kept(id, by);
        system.confirm(now);
        done("confirmed", system, by, now);
    }

    /** Says so of all that are due, and tells how many they were. */
    public int confirmAll(Actor by) {
        var now = clock.instant();
        var authority = keeps(by);
        var due = inUse(authority).values().stream()
                .filter(system -> system.isDue(UkTime.date(now)))
                .toList();
        for (var system : due) {
            system.confirm(now);
            systems.saveAndFlush(system);
            record("confirmed", system, by, now);
        }
        return due.size();
    }

    public void retire(UUID id, Actor by) {
        var now = clock.instant();
        var system = kept(id, by);
        system.retire(now);
        done("retired", system, by, now);
    }

    /**
     * Takes a file whole, or nothing of it if a row is wrong. A system is known by its line of business and name: it is
     * changed to what the row says, and stays with its contract if it has one. Systems that the file does not name stay.
     */
    public SystemFile.Taken take(SystemFile file, Actor by) {
        var authority = keeps(by);
        var now = clock.instant();
        var inUse = inUse(authority);
        var wrong = new ArrayList<>(file.wrong());
        var seen = new HashMap<String, Integer>();
        for (var row : file.rows()) {
            if (seen.putIfAbsent(key(row.facts()), row.number()) != null) {
                wrong.add(new SystemFile.Wrong(row.number(), null, new Refused(SystemsRefusal.SYSTEM_KNOWN)));
            } else if (!inUse.containsKey(key(row.facts())) && inUse.size() + seen.size() > MOST) {
                wrong.add(new SystemFile.Wrong(row.number(), null, new Refused(SystemsRefusal.TOO_MANY, MOST)));
            }
        }
        wrong.sort((a, b) -> Integer.compare(a.number(), b.number()));
        if (!wrong.isEmpty()) return new SystemFile.Taken(0, 0, 0, wrong);
        int added = 0;
        int changed = 0;
        for (var row : file.rows()) {
            var known = inUse.get(key(row.facts()));
            if (known == null) {
                record("added", systems.saveAndFlush(BusinessSystem.write(authority, row.facts(), now)), by, now);
                added++;
            } else if (known.take(row.facts(), now)) {
                record("revised", systems.saveAndFlush(known), by, now);
                changed++;
            }
        }
        if (added + changed > 0) answers.prepare(authority, now);
        return new SystemFile.Taken(added, changed, file.rows().size() - added - changed, List.of());
    }

    private void check(SystemFacts facts, OrganisationId authority, Actor by) {
        if (businesses.byCode(facts.lineOfBusiness()).isEmpty()) throw new Refused(SystemsRefusal.LINE_UNKNOWN);
        var contract = facts.contractId();
        if (contract == null) return;
        try {
            if (contracts.file(new ContractId(contract), by).authority().equals(authority)) return;
        } catch (NotFound e) {
            throw new Refused(SystemsRefusal.CONTRACT_UNKNOWN);
        }
        throw new Refused(SystemsRefusal.CONTRACT_UNKNOWN);
    }

    private Map<String, BusinessSystem> inUse(OrganisationId authority) {
        var known = new HashMap<String, BusinessSystem>();
        for (var system : systems.inUse(authority.value(), Limit.of(MOST))) known.put(key(system.facts()), system);
        return known;
    }

    private static String key(SystemFacts facts) {
        return facts.lineOfBusiness() + " " + facts.name().strip().toLowerCase(Locale.UK);
    }

    private static OrganisationId keeps(Actor by) {
        return by.organisationWith(Right.KEEP_SYSTEMS).orElseThrow(NotFound::new);
    }

    private BusinessSystem kept(UUID id, Actor by) {
        var system = systems.alone(id).orElseThrow(NotFound::new);
        if (!by.may(Right.KEEP_SYSTEMS, system.authority())) throw new NotFound();
        return system;
    }

    private void done(String act, BusinessSystem system, Actor by, Instant now) {
        systems.saveAndFlush(system);
        record(act, system, by, now);
        answers.prepare(system.authority(), now);
    }

    private void record(String act, BusinessSystem system, Actor by, Instant now) {
        ledger.append(
                "systems." + act,
                system.id().toString(),
                by,
                now,
                Map.of("authority", system.authority().value().toString()));
    }
}
