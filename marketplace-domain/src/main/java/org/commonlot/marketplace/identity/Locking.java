package org.commonlot.marketplace.identity;

import java.time.Instant;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks people out and lets them in again. Their sessions are ended by who calls this. */
@Service
@Transactional
public class Locking {

    private final LocalAccounts accounts;
    private final People people;
    private final Ledger ledger;

    Locking(LocalAccounts accounts, People people, Ledger ledger) {
        this.accounts = accounts;
        this.people = people;
        this.ledger = ledger;
    }

    public void lock(PersonId person, String reason, Actor by, Instant now) {
        requireAdministrator(by);
        if (by.person().equals(person)) throw new Refused(IdentityRefusal.LOCK_ONESELF);
        var known = people.person(person).id();
        var account = accounts.findById(known).orElseGet(() -> LocalAccount.confirmed(known, now));
        account.lock(reason, now);
        accounts.save(account);
        ledger.append("identity.lock", Confirming.subject(person), by, now, Map.of("reason", reason.strip()));
    }

    public void unlock(PersonId person, Actor by, Instant now) {
        requireAdministrator(by);
        if (accounts.findById(person).orElseThrow(NotFound::new).unlock()) {
            ledger.append("identity.unlock", Confirming.subject(person), by, now, Map.of());
        }
    }

    private static void requireAdministrator(Actor by) {
        if (!by.holds(Role.ADMINISTRATOR)) throw new NotFound();
    }
}
