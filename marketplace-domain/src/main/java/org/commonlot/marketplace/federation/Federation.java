package org.commonlot.marketplace.federation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.organisation.Account;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, links or takes in the people whom an identity provider introduces. */
@Service
@Transactional
public class Federation {

    private static final Actor FEDERATION = Actor.system("federation");
    private static final String PLATFORM = "Commonlot";
    private static final int LONGEST_NAME = 200;

    /** Of no known algorithm: nobody signs in with it. */
    private static final String NO_PASSWORD = "{none}";

    private final ExternalIdentities identities;
    private final People people;
    private final Organising organising;
    private final Ledger ledger;

    Federation(ExternalIdentities identities, People people, Organising organising, Ledger ledger) {
        this.identities = identities;
        this.people = people;
        this.organising = organising;
        this.ledger = ledger;
    }

    /** The person who was introduced: known by subject, else by verified e-mail address, else new and without seats. */
    public PersonId introduce(Introduction introduction, Instant now) {
        var subject = new Subject(introduction.issuer(), introduction.subject());
        var person =
                identities.findById(subject).map(ExternalIdentity::person).orElseGet(() -> link(introduction, now));
        if (introduction.administrator()) seatFirstAdministrator(person, now);
        return person;
    }

    /** Whom the provider means; nobody before their first visit. */
    @Transactional(readOnly = true)
    public Optional<PersonId> person(String issuer, String subject) {
        return identities.findById(new Subject(issuer, subject)).map(ExternalIdentity::person);
    }

    /** How the provider names the person; nothing before their first visit. */
    @Transactional(readOnly = true)
    public Optional<String> subject(PersonId person, String issuer) {
        return identities.of(person, issuer).map(identity -> identity.id().subject());
    }

    private PersonId link(Introduction introduction, Instant now) {
        if (!introduction.emailVerified() || introduction.email().isBlank()) {
            throw new Refused(FederationRefusal.EMAIL_UNVERIFIED);
        }
        var person = people.accountByEmail(introduction.email())
                .map(Account::id)
                .orElseGet(() -> organising.registerPerson(
                        name(introduction), introduction.email(), NO_PASSWORD, FEDERATION, now));
        if (identities.of(person, introduction.issuer()).isPresent()) {
            throw new Refused(FederationRefusal.LINKED_OTHERWISE);
        }
        identities.saveAndFlush(
                new ExternalIdentity(new Subject(introduction.issuer(), introduction.subject()), person, now));
        ledger.append(
                "federation.link",
                "person:" + person.value(),
                FEDERATION,
                now,
                Map.of("issuer", introduction.issuer(), "subject", introduction.subject()));
        return person;
    }

    private void seatFirstAdministrator(PersonId person, Instant now) {
        var platform = organising.foundPlatform(PLATFORM, FEDERATION, now);
        if (people.withRole(platform, Role.ADMINISTRATOR).isEmpty()) {
            organising.seat(person, platform, Role.ADMINISTRATOR, FEDERATION, now);
        }
    }

    private static String name(Introduction introduction) {
        var name = introduction.name().isBlank() ? introduction.email() : introduction.name();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
