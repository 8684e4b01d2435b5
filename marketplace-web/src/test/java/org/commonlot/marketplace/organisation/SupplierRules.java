package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** What suppliers say of themselves, on both databases. */
abstract class SupplierRules {

    private static final Actor STAGE = Actor.system("test");
    private static final LocalDate YEAR_END = LocalDate.of(2025, 3, 31);

    @Autowired
    SupplierKeeping keeping;

    @Autowired
    SupplierRegister register;

    @Autowired
    Organising organising;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    private OrganisationId firm = OrganisationId.next();
    private Actor owner = STAGE;

    @BeforeEach
    void cast() {
        firm = cast.supplier();
        owner = cast.actor(firm, Role.SUPPLIER_OWNER);
    }

    @Test
    void readsBackAllThatASupplierSaid() {
        keeping.present(firm, version(), named("Bright Ltd", "Bright Path", "BrightLabs"), owner, clock.instant());
        keeping.state(firm, new SupplierNature(true, false, true, true), owner, clock.instant());
        var offer = new SupplierOffer(Set.of("UKI", "UKJ"), Set.of("housing", "web"), Set.of("72000000"));
        keeping.offer(firm, offer, owner, clock.instant());
        keeping.identify(firm, new Identifier("GB-CHC", number(7)), owner, clock.instant());

        var profile = profile();
        assertThat(profile.name()).isEqualTo("Bright Ltd");
        assertThat(profile.address().postalCode()).isEqualTo("BR1 1BR");
        assertThat(profile.tradingNames()).containsExactly("Bright Path", "BrightLabs");
        assertThat(profile.group()).isEqualTo("Bright Group PLC");
        assertThat(profile.nature()).isEqualTo(new SupplierNature(true, false, true, true));
        assertThat(profile.natureStated()).isNotNull();
        assertThat(profile.offer()).isEqualTo(offer);
        assertThat(profile.identifiers()).hasSize(2);
        assertThat(profile.verified()).isFalse();
        assertThat(directory.supplier(firm).vcse()).isTrue();
        assertThat(ledger.about("organisation:" + firm.value()))
                .extracting(LedgerEntry::act)
                .contains(
                        "organisation.presentSupplier",
                        "organisation.stateNature",
                        "organisation.stateOffer",
                        "organisation.identify");
        keeping.offer(firm, new SupplierOffer(Set.of("UKJ"), Set.of("web"), Set.of()), owner, clock.instant());
        assertThat(profile().offer()).isEqualTo(new SupplierOffer(Set.of("UKJ"), Set.of("web"), Set.of()));
    }

    @Test
    void keepsEverySizeThatWasToldAndCountsTheLatestWord() {
        var wrong = new SizeFact(YEAR_END, 300, Money.pounds(90_000_000), Money.pounds(60_000_000));
        var right = new SizeFact(YEAR_END, 30, Money.pounds(9_000_000), Money.pounds(6_000_000));
        organising.recordSize(firm, wrong, owner, clock.instant());
        organising.recordSize(firm, right, owner, clock.instant());

        var profile = profile();
        assertThat(profile.sizes())
                .extracting(SizeEntry::fact)
                .endsWith(wrong, right)
                .hasSize(3);
        assertThat(profile.sizes().getLast().by()).isEqualTo(owner.reference());
        assertThat(profile.standing()).containsExactly(true, false, true);
        assertThat(profile.sizeOn(YEAR_END)).contains(right);
        assertThat(directory.supplier(firm, YEAR_END).size()).isEqualTo(SizeClass.SMALL);
        assertThat(directory.supplier(firm, YEAR_END).sme()).isTrue();
    }

    @Test
    void isChangedByItsOwnersAndAdministratorsOnly() {
        var writer = cast.actor(firm, Role.BID_WRITER);
        var stranger = cast.actor(cast.supplier(), Role.SUPPLIER_OWNER);
        var nature = new SupplierNature(true, true, true, true);

        for (var nobody : List.of(writer, stranger)) {
            assertNotFound(() -> keeping.state(firm, nature, nobody, clock.instant()));
            assertNotFound(() -> keeping.present(firm, version(), named("Mine"), nobody, clock.instant()));
            assertNotFound(() -> keeping.identify(firm, new Identifier("GB-CHC", number(7)), nobody, clock.instant()));
            assertNotFound(() -> organising.recordSize(firm, size(), nobody, clock.instant()));
            assertNotFound(() -> keeping.prove(firm, profile().identifiers().getFirst(), nobody, clock.instant()));
        }
        assertNotFound(() -> keeping.prove(firm, profile().identifiers().getFirst(), owner, clock.instant()));
        assertNotFound(() -> register.profile(firm, stranger));
        assertNotFound(() -> register.list("", null, stranger));
        assertThat(register.profile(firm, writer).nature()).isNotEqualTo(nature);
        keeping.state(firm, nature, cast.administrator(), clock.instant());
        assertThat(profile().nature()).isEqualTo(nature);
    }

    @Test
    void refusesWhatIsNotOnItsLists() {
        assertRefused(
                OrganisationRefusal.REGION_UNKNOWN,
                () -> keeping.offer(
                        firm, new SupplierOffer(Set.of("UKI11"), Set.of(), Set.of()), owner, clock.instant()));
        assertRefused(
                OrganisationRefusal.CAPABILITY_UNKNOWN,
                () -> keeping.offer(
                        firm, new SupplierOffer(Set.of(), Set.of("magic"), Set.of()), owner, clock.instant()));
        assertRefused(
                OrganisationRefusal.CPV_MALFORMED,
                () -> keeping.offer(firm, new SupplierOffer(Set.of(), Set.of(), Set.of("72")), owner, clock.instant()));
        assertRefused(
                OrganisationRefusal.SIZE_FROM_THE_FUTURE,
                () -> organising.recordSize(
                        firm,
                        new SizeFact(LocalDate.of(2999, 1, 1), 1, Money.pounds(1), Money.pounds(1)),
                        owner,
                        clock.instant()));
    }

    @Test
    void givesAnIdentifierToOneOrganisationAndKeepsWhatIsProved() {
        var number = new Identifier("GB-CHC", number(7));
        keeping.identify(firm, number, owner, clock.instant());
        var other = cast.supplier();
        var otherOwner = cast.actor(other, Role.SUPPLIER_OWNER);

        assertRefused(
                OrganisationRefusal.IDENTIFIER_TAKEN,
                () -> keeping.identify(other, number, otherOwner, clock.instant()));
        keeping.forget(firm, number, owner, clock.instant());
        keeping.identify(other, number, otherOwner, clock.instant());
        keeping.prove(other, number, STAGE, clock.instant());
        assertRefused(
                OrganisationRefusal.IDENTIFIER_PROVED,
                () -> keeping.forget(other, number, otherOwner, clock.instant()));
        assertNotFound(() -> keeping.forget(firm, number, owner, clock.instant()));
        assertThat(directory.supplier(other).verified()).isTrue();
        assertThat(directory.supplier(firm).verified()).isFalse();
    }

    @Test
    void keepsTheNameThatWasProvedUnlessAnAdministratorChangesIt() {
        keeping.prove(firm, profile().identifiers().getFirst(), STAGE, clock.instant());

        assertRefused(
                OrganisationRefusal.NAME_PROVED,
                () -> keeping.present(firm, version(), named("Somebody else"), owner, clock.instant()));
        keeping.present(firm, version(), named(profile().name(), "Alias"), owner, clock.instant());
        keeping.present(firm, version(), named("Renamed"), cast.administrator(), clock.instant());
        assertThat(profile().name()).isEqualTo("Renamed");
    }

    @Test
    void keepsWhatSomebodyElseSavedMeanwhile() {
        var seen = version();
        keeping.present(firm, seen, named("First"), owner, clock.instant());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> keeping.present(firm, seen, named("Second"), owner, clock.instant()));
        assertThat(profile().name()).isEqualTo("First");
    }

    @Test
    void findsSuppliersThatMayBeTheSameFirm() {
        var word = "Zephyr" + number(6);
        present("The " + word + " Labs Limited", "ZE1 1ZE", "https://www." + word + ".example/about");
        var same = firm;

        assertThat(alike(word + "-labs ltd", null, null)).containsExactly(same);
        assertThat(alike("Another name", null, word + ".example")).containsExactly(same);
        assertThat(alike(word.substring(0, 8) + " other", "ze1  1ze", null)).contains(same);
        assertThat(alike("Another name", "ZE1 1ZE", null)).doesNotContain(same);
        assertThat(alike(word, null, "gmail.com")).isEmpty();
        assertThat(alike("", null, null)).isEmpty();
    }

    @Test
    void matchesNobodyByAPublicMailProvider() {
        present("Gale" + number(6), "GA1 1GA", "https://gmail.com");

        assertThat(alike("Another", null, "gmail.com")).isEmpty();
    }

    @Test
    void listsSuppliersByNameForAdministrators() {
        var word = "Listed" + number(6);
        present(word, "LI1 1ST", null);
        var lines = register.list(word.toLowerCase(Locale.ROOT), null, cast.administrator());

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(firm);
            assertThat(line.verified()).isFalse();
        });
    }

    private List<OrganisationId> alike(String name, @Nullable String postcode, @Nullable String site) {
        return register.alike(name, postcode, site).stream()
                .map(SupplierLine::id)
                .toList();
    }

    private void present(String name, String postcode, @Nullable String website) {
        var address = Address.of("1 Street", "Town", postcode);
        var command = new PresentSupplier(name, address, website, List.of(), null, null);
        keeping.present(firm, version(), command, owner, clock.instant());
    }

    private SupplierProfile profile() {
        return register.profile(firm, STAGE);
    }

    private long version() {
        return profile().version();
    }

    private static SizeFact size() {
        return new SizeFact(YEAR_END, 1, Money.pounds(1), Money.pounds(1));
    }

    private static PresentSupplier named(String name, String... tradingNames) {
        var address = Address.of("1 Bright Street", "Bright", "BR1 1BR");
        return new PresentSupplier(
                name, address, "https://bright.example", List.of(tradingNames), "Bright Group PLC", "01234567");
    }

    private static String number(int digits) {
        var number = String.valueOf(ThreadLocalRandom.current().nextInt(1_000_000_000));
        return ("1" + number + "000000000").substring(0, digits);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(OrganisationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
