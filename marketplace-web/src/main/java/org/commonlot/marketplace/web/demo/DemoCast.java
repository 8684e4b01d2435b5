package org.commonlot.marketplace.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
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
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people and organisations of the demo. All of them are invented. */
@Component
@Demo
class DemoCast {

    private static final Actor STAGE = Actor.system("demo");
    private static final LocalDate FOUNDED = LocalDate.of(2016, 4, 1);

    /** Somebody to sign in as, and what they are for. */
    record Account(PersonId person, String name, String organisation, String part) {}

    private final Organising organising;
    private final OrganisationDirectory organisations;
    private final People people;
    private final PasswordEncoder passwords;
    private final Clock clock;
    /** Read by pages while the story is still being told. */
    private final List<Account> accounts = new CopyOnWriteArrayList<>();

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, OrganisationId> councils = new LinkedHashMap<>();
    private final List<Actor> bidders = new ArrayList<>();
    private @Nullable OrganisationId city;
    private @Nullable OrganisationId combined;
    private int number = 1000;

    DemoCast(
            Organising organising,
            OrganisationDirectory organisations,
            People people,
            PasswordEncoder passwords,
            Clock clock) {
        this.organising = organising;
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A person's part in a team, as the story calls it. */
    Actor actor(String part) {
        var actor = actors.get(part);
        if (actor == null) throw new IllegalArgumentException(part);
        return actor;
    }

    /** The suppliers' people, the start-up first. */
    Actor bidder(int index) {
        return bidders.get(index);
    }

    Actor bidder(OrganisationId supplier) {
        return bidders.stream()
                .filter(bidder -> bidder.belongsTo(supplier))
                .findFirst()
                .orElseThrow();
    }

    OrganisationId city() {
        return known(city);
    }

    OrganisationId combined() {
        return known(combined);
    }

    private static OrganisationId known(@Nullable OrganisationId id) {
        if (id == null) throw new IllegalStateException("Nobody is on the stage yet");
        return id;
    }

    /** A council by the first word of its name, or as the story calls it. */
    OrganisationId council(String called) {
        return known(councils.get(called));
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    void enter() {
        // Nobody signs in to the demo with a password: people are chosen from a list.
        var nobodyKnows = passwords.encode(UUID.randomUUID().toString());
        if (nobodyKnows == null) throw new IllegalStateException("No password was made");
        combined = authority("Eastmere Combined Authority", AuthorityKind.COMBINED, null);
        city = authority("Alderbridge City Council", AuthorityKind.METROPOLITAN, combined);
        for (var name : List.of(
                "Brackenford Council",
                "Carrowby Borough Council",
                "Dunmere Council",
                "Ellerton Borough Council",
                "Farrowdale Council",
                "Gorseley Council")) {
            councils.put(first(name), authority(name, AuthorityKind.UNITARY, combined));
        }
        staff("city", "Alderbridge City Council", city(), nobodyKnows);
        staff("combined", "Eastmere Combined Authority", combined(), nobodyKnows);
        seat(
                "city.manager",
                "Nadia West",
                "Alderbridge City Council",
                "Contract manager",
                city(),
                Set.of(Role.CONTRACT_MANAGER),
                nobodyKnows);
        coalition(nobodyKnows);
        suppliers(nobodyKnows);
        var platform = organising.foundPlatform("Commonlot demo", STAGE, clock.instant());
        seat(
                "admin",
                "Ada Quinn",
                "Commonlot demo",
                "Administrator",
                platform,
                Set.of(Role.ADMINISTRATOR),
                nobodyKnows);
    }

    private void staff(String where, String organisation, OrganisationId id, String password) {
        var city = where.equals("city");
        seat(
                where + ".author",
                city ? "Priya Shah" : "Marcus Reed",
                organisation,
                "Buyer (author)",
                id,
                Set.of(Role.BUYER),
                password);
        seat(
                where + ".approver",
                city ? "Tom Okafor" : "Wendy Frost",
                organisation,
                "Approver",
                id,
                Set.of(Role.APPROVER),
                password);
        seat(
                where + ".opener1",
                city ? "Hana Lewis" : "Colin Hart",
                organisation,
                "Opener",
                id,
                Set.of(Role.OPENER),
                password);
        seat(
                where + ".opener2",
                city ? "Mark Evans" : "Zoe Lamb",
                organisation,
                "Opener",
                id,
                Set.of(Role.OPENER),
                password);
        seat(
                where + ".opener3",
                city ? "Ruth Cole" : "Omar Said",
                organisation,
                "Opener",
                id,
                Set.of(Role.OPENER),
                password);
        seat(
                where + ".chair",
                city ? "Dev Patel" : "Iris Vale",
                organisation,
                "Evaluator and chair",
                id,
                Set.of(Role.EVALUATOR),
                password);
        seat(
                where + ".evaluator",
                city ? "Amy Chan" : "Noel Price",
                organisation,
                "Evaluator",
                id,
                Set.of(Role.EVALUATOR),
                password);
        seat(
                where + ".manager",
                city ? "Rhys Dale" : "Gwen Marsh",
                organisation,
                "Contracts and finance",
                id,
                Set.of(Role.CONTRACT_MANAGER, Role.FINANCE),
                password);
        seat(
                where + ".auditor",
                city ? "Joan Reid" : "Karl Moss",
                organisation,
                "Auditor",
                id,
                Set.of(Role.AUDITOR),
                password);
    }

    /** Those who speak for councils in their coalition, and those who may bind them. */
    private void coalition(String password) {
        councils.put("combined", combined());
        councils.put("city", city());
        speaker("combined", "Lena Ford", "Coalition lead", Set.of(Role.COALITION_LEAD, Role.BUYER), password);
        speaker("city", "Asha Rao", "Coalition member", Set.of(Role.COALITION_MEMBER), password);
        speaker("brackenford", "Ola Byrne", "Coalition member", Set.of(Role.COALITION_MEMBER), password);
        speaker("carrowby", "Iain Moor", "Coalition member", Set.of(Role.COALITION_MEMBER), password);
        manager("brackenford", "Kit Lowe", password);
        manager("carrowby", "Jo Marsden", password);
        owner("combined", "Hugh Bell", password);
        owner("city", "Piers Lund", password);
        owner("brackenford", "Tess Grey", password);
        approver("brackenford", "Saul Keane", password);
        owner("carrowby", "Ruby Nash", password);
    }

    private void speaker(String council, String name, String what, Set<Role> roles, String password) {
        seat(council + ".speaker", name, named(council), what, council(council), roles, password);
    }

    private void owner(String council, String name, String password) {
        var roles = Set.of(Role.AUTHORITY_OWNER);
        seat(council + ".owner", name, named(council), "Owner", council(council), roles, password);
    }

    private void approver(String council, String name, String password) {
        var roles = Set.of(Role.APPROVER);
        seat(council + ".approver", name, named(council), "Approver", council(council), roles, password);
    }

    private void manager(String council, String name, String password) {
        var roles = Set.of(Role.CONTRACT_MANAGER);
        seat(council + ".manager", name, named(council), "Contract manager", council(council), roles, password);
    }

    private String named(String council) {
        return organisations.name(council(council));
    }

    private static String first(String name) {
        return name.split(" ")[0].toLowerCase(Locale.ROOT);
    }

    private void suppliers(String password) {
        supplier("Brightpath Labs Ltd", "Nia Bright", 4, 180_000, 60_000, true, password);
        supplier("Tidewater Systems Ltd", "Ben Tide", 22, 2_400_000, 900_000, false, password);
        supplier("Meridian Civic PLC", "Grace Holt", 4_200, 610_000_000, 350_000_000, false, password);
        supplier("Open Ledger Co-operative", "Sol Greene", 9, 700_000, 210_000, false, password);
        supplier("Kestrel Data Ltd", "Ivy Kestrel", 48, 5_900_000, 2_100_000, false, password);
        supplier("Harbour & Finch Ltd", "Max Finch", 130, 18_000_000, 9_000_000, false, password);
        supplier("Polygon Services Group PLC", "Una Stone", 11_800, 1_900_000_000, 1_200_000_000, false, password);
        supplier("Wayfinder Digital Ltd", "Eli Way", 7, 520_000, 140_000, true, password);
        supplier("Northlight Analytics Ltd", "Fay North", 35, 3_800_000, 1_300_000, false, password);
        supplier("Cartwheel Software Ltd", "Jon Cart", 64, 7_200_000, 3_300_000, false, password);
        supplier("Lantern Social Enterprise CIC", "Mae Lantern", 15, 900_000, 400_000, false, password);
        supplier("Summit Integrated PLC", "Rex Summit", 890, 140_000_000, 88_000_000, false, password);
    }

    private OrganisationId authority(String name, AuthorityKind kind, @Nullable OrganisationId parent) {
        var identifier = new Identifier("GB-PPON", "PDEM-%04d-CLOT".formatted(number++));
        var address = Address.of("The Town Hall, High Street", name.split(" ")[0], "EM1 1AA");
        return organising.registerAuthority(
                RegisterAuthority.english(name, kind, parent, identifier, address, FOUNDED), STAGE, clock.instant());
    }

    private void seat(
            String part,
            String name,
            String organisation,
            String what,
            OrganisationId id,
            Set<Role> roles,
            String password) {
        var person = organising.registerPerson(name, email(name, organisation), password, STAGE, clock.instant());
        for (var role : roles) organising.seat(person, id, role, STAGE, clock.instant());
        actors.put(part, people.actorFor(person));
        accounts.add(new Account(person, name, organisation, what));
    }

    private void supplier(
            String name, String person, int staff, long turnover, long balance, boolean startup, String password) {
        var today = UkTime.date(clock.instant());
        var id = organising.registerSupplier(
                new RegisterSupplier(
                        name,
                        new Identifier(Identifier.COMPANIES_HOUSE, "%08d".formatted(9_000_000 + number++)),
                        Address.unknown(),
                        null,
                        name.endsWith("CIC"),
                        startup,
                        new SizeFact(today, staff, Money.pounds(turnover), Money.pounds(balance)),
                        new RegisterPerson(person, email(person, name), password)),
                STAGE,
                clock.instant());
        var owner = people.withRole(id, Role.SUPPLIER_OWNER).getFirst();
        bidders.add(people.actorFor(owner.id()));
        if (bidders.size() <= 3) accounts.add(new Account(owner.id(), person, name, "Supplier"));
    }

    private static String email(String name, String organisation) {
        var host = organisation.split(" ")[0].toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + host + ".example";
    }
}
