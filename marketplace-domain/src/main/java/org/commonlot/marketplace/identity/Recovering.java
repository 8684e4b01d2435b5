package org.commonlot.marketplace.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.identity.OneTimeLink.Purpose;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New passwords: for those who forgot theirs, by a link to their address, and for those who know it. */
@Service
@Transactional
public class Recovering {

    private static final Actor RECOVERY = Actor.system("recovery");

    private final LocalAccounts accounts;
    private final Links links;
    private final Organising organising;
    private final People people;
    private final Ledger ledger;

    Recovering(LocalAccounts accounts, Links links, Organising organising, People people, Ledger ledger) {
        this.accounts = accounts;
        this.links = links;
        this.organising = organising;
        this.people = people;
        this.ledger = ledger;
    }

    /** Posts a link, if there is an account with this address that is not locked. */
    public void ask(String email, Instant now) {
        people.accountByEmail(email)
                .filter(account -> standing(account.id()) != Standing.LOCKED)
                .ifPresent(account -> {
                    links.send(account.id(), Purpose.RECOVER, "recover", "/recover/", now);
                    ledger.append("identity.askRecovery", Confirming.subject(account.id()), RECOVERY, now, Map.of());
                });
    }

    /** Whom a link is for that still works. */
    @Transactional(readOnly = true)
    public Optional<PersonView> person(String token, Instant now) {
        return links.working(token, Purpose.RECOVER, now).map(link -> people.person(link.person()));
    }

    /** Whoever opened the link reads the person's mail: the address is confirmed too. The second factor stays. */
    public PersonId recover(String token, String passwordHash, Instant now) {
        var person = links.spend(token, Purpose.RECOVER, now);
        accounts.findById(person).ifPresent(account -> account.confirm(now));
        changed(person, passwordHash, RECOVERY, now);
        return person;
    }

    /** By the person, whose present password was found right. */
    public void change(PersonId person, String passwordHash, Actor by, Instant now) {
        changed(person, passwordHash, by, now);
    }

    private void changed(PersonId person, String passwordHash, Actor by, Instant now) {
        organising.changePassword(person, passwordHash, by, now);
        links.post(person, "password-changed", "/recover", now);
    }

    private Standing standing(PersonId person) {
        return accounts.findById(person)
                .map(account -> account.view().standing())
                .orElse(Standing.ACTIVE);
    }
}
