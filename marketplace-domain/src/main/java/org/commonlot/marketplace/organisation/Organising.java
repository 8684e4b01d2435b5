package org.commonlot.marketplace.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes organisations and people in, and seats people. Administrators and the platform's own jobs may act for any of them. */
@Service
@Transactional
public class Organising {

    private final Organisations organisations;
    private final Persons persons;
    private final AddressBook addresses;
    private final Ledger ledger;

    Organising(Organisations organisations, Persons persons, AddressBook addresses, Ledger ledger) {
        this.organisations = organisations;
        this.persons = persons;
        this.addresses = addresses;
        this.ledger = ledger;
    }

    /** The organisation whose people run the platform: made at the first call, the same one at every later call. */
    public OrganisationId foundPlatform(String name, Actor by, Instant now) {
        requirePlatform(by);
        return organisations.platform().map(Organisation::id).orElseGet(() -> {
            var platform = organisations.saveAndFlush(Organisation.platform(name));
            ledger.append("organisation.foundPlatform", subject(platform.id()), by, now, Map.of("name", name));
            return platform.id();
        });
    }

    /** Founds the platform with its first administrator, before there is any other account. */
    public PersonId setUp(String name, RegisterPerson administrator, Actor by, Instant now) {
        requirePlatform(by);
        if (persons.any()) throw new Refused(OrganisationRefusal.SET_UP_ALREADY);
        var platform = foundPlatform(name, by, now);
        var person = register(administrator, by, now);
        give(person, new Seat(platform, Role.ADMINISTRATOR), by, now);
        return person.id();
    }

    public OrganisationId registerAuthority(RegisterAuthority command, Actor by, Instant now) {
        requirePlatform(by);
        var above = command.parent() == null ? null : parent(command.parent());
        boolean constituent = above != null && above.kind().hasMembers();
        var checked = command.identifiers().stream().map(this::unused).toList();
        var authority = Authority.register(new RegisterAuthority(
                command.name(),
                command.kind(),
                constituent ? null : command.parent(),
                checked,
                command.address(),
                command.website(),
                command.digitalLead(),
                command.starts(),
                command.ends(),
                command.gssCode(),
                command.regimes()));
        if (above != null && constituent) authority.join(above.id(), command.starts(), null);
        save(authority);
        addresses.give(authority.id(), authority.name(), now);
        ledger.append(
                "organisation.registerAuthority",
                subject(authority.id()),
                by,
                now,
                Map.of("name", authority.name(), "kind", command.kind().name()));
        return authority.id();
    }

    private Authority parent(OrganisationId id) {
        return organisations.authority(id).orElseThrow(() -> new Refused(OrganisationRefusal.PARENT_UNKNOWN));
    }

    /** Takes the supplier in, together with its first person if they are new here: both or neither. */
    public OrganisationId registerSupplier(RegisterSupplier command, Actor by, Instant now) {
        if (command.owner() != null) requirePlatform(by);
        var supplier = take(command, by, now);
        var owner = command.owner() == null
                ? persons.withSeats(by.person()).orElseThrow(NotFound::new)
                : register(command.owner(), by, now);
        give(owner, new Seat(supplier.id(), Role.SUPPLIER_OWNER), by, now);
        return supplier.id();
    }

    /** Takes a supplier in that nobody owns yet: whoever runs the platform invites its first owner. */
    public OrganisationId registerUnowned(RegisterSupplier command, Actor by, Instant now) {
        requirePlatform(by);
        if (command.owner() != null) throw new IllegalArgumentException("It has an owner");
        return take(command, by, now).id();
    }

    private Supplier take(RegisterSupplier command, Actor by, Instant now) {
        var identifier = command.identifier() == null ? null : unused(command.identifier());
        var supplier = save(Supplier.register(
                new RegisterSupplier(
                        command.name(),
                        identifier,
                        command.address(),
                        command.website(),
                        command.vcse(),
                        command.startup(),
                        command.size(),
                        command.owner()),
                by,
                now));
        ledger.append(
                "organisation.registerSupplier", subject(supplier.id()), by, now, Map.of("name", supplier.name()));
        return supplier;
    }

    /**
     * Enters a supplier that a contract goes to, for the authority that buys: nobody owns it here until it proves who it
     * is. One that is known by this identifier already stays as it is.
     */
    public OrganisationId enterSupplier(String name, Identifier typed, Actor by, Instant now) {
        if (!mayActFor(by) && !by.may(Right.WRITE_PROCUREMENTS)) throw new Refused(OrganisationRefusal.NOT_ENTITLED);
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        var known = organisations.identifiedBy(identifier).filter(Supplier.class::isInstance);
        if (known.isPresent()) return known.get().id();
        var supplier = save(Supplier.register(
                new RegisterSupplier(name, unused(identifier), Address.unknown(), null, false, false, null, null),
                by,
                now));
        ledger.append("organisation.enterSupplier", subject(supplier.id()), by, now, Map.of("name", name));
        return supplier.id();
    }

    public PersonId registerPerson(String name, String email, String passwordHash, Actor by, Instant now) {
        requirePlatform(by);
        return register(new RegisterPerson(name, email, passwordHash), by, now).id();
    }

    /** Gives a person a role. Giving one that is held already changes nothing. */
    public void seat(PersonId person, OrganisationId organisation, Role role, Actor by, Instant now) {
        requireOwner(by, organisation);
        if (organisations.findById(organisation).orElseThrow(NotFound::new).side() != role.side()) {
            throw new Refused(OrganisationRefusal.ROLE_OF_ANOTHER_KIND);
        }
        give(persons.withSeats(person).orElseThrow(NotFound::new), new Seat(organisation, role), by, now);
    }

    /** Takes a role from a person, from their next request on. An organisation keeps an owner. */
    public void unseat(PersonId person, OrganisationId organisation, Role role, Actor by, Instant now) {
        requireOwner(by, organisation);
        if (isOwner(role)) organisations.holdAlone(organisation.value());
        if (isOwner(role) && persons.withRole(organisation, role).size() == 1) {
            throw new Refused(OrganisationRefusal.LAST_OWNER);
        }
        var found = persons.withSeats(person).orElseThrow(NotFound::new);
        if (found.unseat(new Seat(organisation, role))) {
            ledger.append("organisation.unseat", subject(organisation), by, now, seatFacts(person, role));
        }
    }

    /** Records what a supplier says of its size; for a day that has a fact already, it supersedes that one. */
    public void recordSize(OrganisationId supplier, SizeFact fact, Actor by, Instant now) {
        if (!mayActFor(by) && !by.holds(Role.SUPPLIER_OWNER, supplier)) throw new NotFound();
        organisations.supplier(supplier).orElseThrow(NotFound::new).recordSize(fact, by, now);
        ledger.append(
                "organisation.recordSize",
                subject(supplier),
                by,
                now,
                Map.of("asOf", fact.asOf().toString(), "class", fact.sizeClass().name(), "sme", "" + fact.sme()));
    }

    /** Keeps a new hash of the person's password: changed by them, or the same one hashed anew. */
    public void changePassword(PersonId person, String passwordHash, Actor by, Instant now) {
        if (!mayActFor(by) && !by.person().equals(person)) throw new NotFound();
        persons.withSeats(person).orElseThrow(NotFound::new).changePassword(passwordHash);
        ledger.append("organisation.changePassword", "person:" + person.value(), by, now, Map.of());
    }

    private Person register(RegisterPerson command, Actor by, Instant now) {
        var person = Person.register(command, now);
        if (persons.existsByEmail(person.view().email())) throw new Refused(OrganisationRefusal.EMAIL_TAKEN);
        try {
            persons.saveAndFlush(person);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(OrganisationRefusal.EMAIL_TAKEN);
        }
        ledger.append("organisation.registerPerson", "person:" + person.id().value(), by, now, Map.of());
        return person;
    }

    private <T extends Organisation> T save(T organisation) {
        try {
            return organisations.saveAndFlush(organisation);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        }
    }

    private Identifier unused(Identifier typed) {
        var identifier = Identifier.checked(typed.scheme(), typed.identifier());
        if (organisations.known(identifier)) throw new Refused(OrganisationRefusal.IDENTIFIER_TAKEN);
        return identifier;
    }

    private void give(Person person, Seat seat, Actor by, Instant now) {
        if (person.seat(seat, now)) {
            ledger.append(
                    "organisation.seat", subject(seat.organisation()), by, now, seatFacts(person.id(), seat.role()));
        }
    }

    private static Map<String, String> seatFacts(PersonId person, Role role) {
        return Map.of("person", person.value().toString(), "role", role.name());
    }

    static String subject(OrganisationId id) {
        return "organisation:" + id.value();
    }

    private static void requirePlatform(Actor by) {
        if (!mayActFor(by)) throw new Refused(OrganisationRefusal.NOT_ENTITLED);
    }

    private static void requireOwner(Actor by, OrganisationId organisation) {
        var owns = List.of(Role.AUTHORITY_OWNER, Role.SUPPLIER_OWNER).stream()
                .anyMatch(role -> by.holds(role, organisation));
        if (!owns && !mayActFor(by)) throw new NotFound();
    }

    static boolean mayActFor(Actor by) {
        return by.holds(Role.ADMINISTRATOR) || by.reference().startsWith("system:");
    }

    private static boolean isOwner(Role role) {
        return role == Role.AUTHORITY_OWNER || role == Role.SUPPLIER_OWNER || role == Role.ADMINISTRATOR;
    }
}
