package org.commonlot.marketplace.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityAddresses;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.RegisterAuthority;
import org.commonlot.marketplace.organisation.RegisterPerson;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.commonlot.marketplace.organisation.SizeFact;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people and organisations of a test, new at each call, made through the domain's own behaviour. */
@TestComponent
public class Cast {

    /** Nobody signs in with it: tests put the person into the session (see {@link SignedIn}). */
    private static final String NO_PASSWORD = "{none}";

    private static final String PASSWORD = "three unlikely words";

    private static final Actor STAGE = Actor.system("test");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Organising organising;
    private final People people;
    private final Clock clock;
    private final AuthorityAddresses addresses;
    private final PasswordEncoder passwords;

    Cast(Organising organising, People people, Clock clock, AuthorityAddresses addresses, PasswordEncoder passwords) {
        this.passwords = passwords;
        this.organising = organising;
        this.people = people;
        this.clock = clock;
        this.addresses = addresses;
    }

    /** An English unitary authority. */
    public OrganisationId authority() {
        return authority("Council " + (COUNT.get() + 1));
    }

    /** An English unitary authority of that name. */
    public OrganisationId authority(String name) {
        int number = COUNT.incrementAndGet();
        var founded = LocalDate.of(2009, 4, 1);
        return organising.registerAuthority(
                RegisterAuthority.english(
                        name,
                        AuthorityKind.UNITARY,
                        null,
                        new Identifier("GB-PPON", ppon(number)),
                        Address.of("1 High Street", "Eastmere", "EM1 1AA"),
                        founded),
                STAGE,
                clock.instant());
    }

    /** The public page of an authority. */
    public String page(OrganisationId authority) {
        return addresses.of(authority).path();
    }

    /** A micro firm with a company number. */
    public OrganisationId supplier() {
        return supplier(Address.unknown());
    }

    public OrganisationId supplier(Address address) {
        int number = COUNT.incrementAndGet();
        var today = UkTime.date(clock.instant());
        return organising.registerSupplier(
                new RegisterSupplier(
                        "Supplier " + number,
                        new Identifier(Identifier.COMPANIES_HOUSE, "%08d".formatted(number)),
                        address,
                        null,
                        false,
                        true,
                        new SizeFact(today, 5, Money.pounds(200_000), Money.pounds(80_000)),
                        new RegisterPerson("Owner " + number, email(), NO_PASSWORD)),
                STAGE,
                clock.instant());
    }

    /** A person with no role anywhere. */
    public PersonId person() {
        var name = "Person " + COUNT.incrementAndGet();
        return organising.registerPerson(name, email(), NO_PASSWORD, STAGE, clock.instant());
    }

    /** A new person with these roles in the organisation. */
    public Actor actor(OrganisationId organisation, Role... roles) {
        var person = person();
        for (var role : roles) organising.seat(person, organisation, role, STAGE, clock.instant());
        return people.actorFor(person);
    }

    /** A new person with this address and these roles in the organisation. */
    public Actor actorAt(String email, OrganisationId organisation, Role... roles) {
        var name = "Person " + COUNT.incrementAndGet();
        var person = organising.registerPerson(name, email, NO_PASSWORD, STAGE, clock.instant());
        for (var role : roles) organising.seat(person, organisation, role, STAGE, clock.instant());
        return people.actorFor(person);
    }

    /** What somebody signs in with. */
    public record Account(String name, String email, String password) {}

    /** Gives somebody a password, with which they can sign in from now on. */
    public Account account(PersonId person) {
        organising.changePassword(person, passwords.encode(PASSWORD), STAGE, clock.instant());
        var known = people.person(person);
        return new Account(known.name(), known.email(), PASSWORD);
    }

    /** Gives somebody one more role. */
    public void seat(Actor actor, OrganisationId organisation, Role role) {
        organising.seat(actor.person(), organisation, role, STAGE, clock.instant());
    }

    public Actor administrator() {
        return actor(organising.foundPlatform("Commonlot", STAGE, clock.instant()), Role.ADMINISTRATOR);
    }

    public void unseat(Actor actor, OrganisationId organisation, Role role) {
        organising.unseat(actor.person(), organisation, role, STAGE, clock.instant());
    }

    /** An address that nobody has. */
    public String email() {
        return UUID.randomUUID() + "@people.example";
    }

    private static String ppon(int number) {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(Locale.ROOT) + "AAAAAAAA";
        return letters.substring(0, 4) + "-%04d-".formatted(number % 10_000) + letters.substring(4, 8);
    }
}
