package org.commonlot.marketplace.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.commonlot.marketplace.identity.OneTimeLink.Purpose;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.RegisterPerson;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in people who register by themselves, and confirms that an address is theirs. */
@Service
@Transactional
public class Confirming {

    private static final Actor REGISTRATION = Actor.system("registration");
    private static final String PATH = "/confirm/";

    private final LocalAccounts accounts;
    private final Links links;
    private final Organising organising;
    private final People people;
    private final Ledger ledger;

    Confirming(LocalAccounts accounts, Links links, Organising organising, People people, Ledger ledger) {
        this.accounts = accounts;
        this.links = links;
        this.organising = organising;
        this.people = people;
        this.ledger = ledger;
    }

    /**
     * Takes a supplier in with its first person, who gets a letter.
     *
     * @throws org.commonlot.marketplace.terms.Refused as {@link Organising#registerSupplier} does; for an address that
     *     has an account call {@link #tellThatThereIsAnAccount} and answer as if it had none
     */
    public OrganisationId registerSupplier(RegisterSupplier command, Instant now) {
        var owner = Objects.requireNonNull(command.owner(), "Nobody to write to");
        var supplier = organising.registerSupplier(command, REGISTRATION, now);
        people.accountByEmail(owner.email()).ifPresent(account -> awaitConfirmation(account.id(), now));
        return supplier;
    }

    /** Takes a person in who belongs to no organisation yet, and gets a letter; refused as {@link #registerSupplier} is. */
    public PersonId registerPerson(RegisterPerson command, Instant now) {
        var person =
                organising.registerPerson(command.name(), command.email(), command.passwordHash(), REGISTRATION, now);
        awaitConfirmation(person, now);
        return person;
    }

    /** From now on the person signs in only once they opened the link that this posts to their address. */
    public void awaitConfirmation(PersonId person, Instant now) {
        accounts.save(LocalAccount.unconfirmed(person));
        links.send(person, Purpose.CONFIRM, "confirm-address", PATH, now);
        ledger.append("identity.awaitConfirmation", subject(person), REGISTRATION, now, Map.of());
    }

    /** To the owner of an address with which somebody tried to register: nobody else learns that it has an account. */
    public void tellThatThereIsAnAccount(String email, Instant now) {
        people.accountByEmail(email)
                .ifPresent(account -> links.post(account.id(), "address-has-account", "/sign-in", now));
    }

    /** Posts a new link, if there is an account with this address that waits for one. */
    public void sendAgain(String email, Instant now) {
        people.accountByEmail(email)
                .filter(account -> accounts.findById(account.id())
                        .filter(found -> found.view().standing() == Standing.UNCONFIRMED)
                        .isPresent())
                .ifPresent(account -> {
                    links.send(account.id(), Purpose.CONFIRM, "confirm-address", PATH, now);
                    ledger.append("identity.sendLinkAgain", subject(account.id()), REGISTRATION, now, Map.of());
                });
    }

    @Transactional(readOnly = true)
    public boolean works(String token, Instant now) {
        return links.working(token, Purpose.CONFIRM, now).isPresent();
    }

    public void confirm(String token, Instant now) {
        var person = links.spend(token, Purpose.CONFIRM, now);
        if (accounts.findById(person).orElseThrow().confirm(now)) {
            ledger.append("identity.confirm", subject(person), "person:" + person.value(), now, Map.of());
        }
    }

    static String subject(PersonId person) {
        return "person:" + person.value();
    }
}
