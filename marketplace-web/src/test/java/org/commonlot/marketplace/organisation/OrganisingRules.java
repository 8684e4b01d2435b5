package org.commonlot.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organising and its two readers, on both databases. */
abstract class OrganisingRules {

    private static final Actor STAGE = Actor.system("test");

    @Autowired
    Organising organising;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    People people;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    @Test
    void readsAnAuthorityBackWithItsRegimeAndMembers() {
        var parent = cast.authority();
        var founded = LocalDate.of(2019, 4, 1);
        var id = organising.registerAuthority(
                RegisterAuthority.english(
                        "Westhythe Council",
                        AuthorityKind.DISTRICT,
                        parent,
                        new Identifier("GB-LAE", "qwht"),
                        Address.of("Guildhall", "Westhythe", "WH1 1AA"),
                        founded),
                STAGE,
                clock.instant());

        var view = directory.authority(id);

        assertThat(view.kind()).isEqualTo("DISTRICT");
        assertThat(view.parent()).isEqualTo(parent);
        assertThat(view.identifier()).isEqualTo("QWHT");
        assertThat(view.address().postalCode()).isEqualTo("WH1 1AA");
        assertThat(view.regimeOn(founded)).contains(Regime.ENGLAND);
        assertThat(directory.members(parent)).containsExactly(view);
        assertThat(directory.authorities(List.of(id, parent))).hasSize(2);
        assertThat(directory.names(List.of(id))).containsEntry(id, "Westhythe Council");
        assertThat(directory.name(id)).isEqualTo("Westhythe Council");
    }

    @Test
    void readsASupplierBackWithItsSizeOfTheDay() {
        var id = cast.supplier();
        var owner = people.actorFor(
                people.withRole(id, Role.SUPPLIER_OWNER).getFirst().id());
        var grown = LocalDate.of(2026, 1, 1);

        organising.recordSize(
                id, new SizeFact(grown, 300, Money.pounds(60_000_000), Money.pounds(1)), owner, clock.instant());

        assertThat(directory.supplier(id).size()).isEqualTo(SizeClass.MICRO);
        assertThat(directory.supplier(id, grown).size()).isEqualTo(SizeClass.LARGE);
        assertThat(directory.supplier(id, grown).sme()).isFalse();
        assertThat(directory.supplier(id, grown.minusDays(1)).size()).isEqualTo(SizeClass.UNKNOWN);
    }

    @Test
    void tellsNotFoundForAnIdOfAnotherKind() {
        var supplier = cast.supplier();
        var authority = cast.authority();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.authority(supplier));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.supplier(authority));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.name(OrganisationId.next()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.actorFor(PersonId.next()));
    }

    @Test
    void findsAnAccountByItsAddressInAnyCase() {
        var email = cast.email();
        var id = organising.registerPerson("Ada", email, "{none}hash", STAGE, clock.instant());

        assertThat(people.accountByEmail(" " + email.toUpperCase(Locale.ROOT))).contains(new Account(id, "{none}hash"));
        assertThat(people.accountByEmail(cast.email())).isEmpty();
    }

    @Test
    void givesAnAddressToOnePersonAndKeepsNothingOfARefusedRegistration() {
        var email = cast.email();
        organising.registerPerson("Ada", email, "{none}", STAGE, clock.instant());
        var number =
                new Identifier(Identifier.COMPANIES_HOUSE, "9" + (1_000_000 + Math.abs(email.hashCode() % 8_000_000)));

        assertRefused(OrganisationRefusal.EMAIL_TAKEN, () -> register(number, email));

        var supplier = register(number, cast.email());
        assertThat(directory.supplier(supplier).identifier()).isEqualTo(number.identifier());
        assertRefused(OrganisationRefusal.IDENTIFIER_TAKEN, () -> register(number, cast.email()));
    }

    @Test
    void seatsByTheOwnerAndByNobodyElse() {
        var authority = cast.authority();
        var owner = cast.actor(authority, Role.AUTHORITY_OWNER);
        var stranger = cast.actor(cast.authority(), Role.AUTHORITY_OWNER);
        var person = cast.person();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> organising.seat(person, authority, Role.BUYER, stranger, clock.instant()));
        organising.seat(person, authority, Role.BUYER, owner, clock.instant());

        assertThat(people.actorFor(person).seats()).isEqualTo(Set.of(new Seat(authority, Role.BUYER)));
        assertThat(people.withRole(authority, Role.BUYER))
                .extracting(PersonView::id)
                .containsExactly(person);
        organising.unseat(person, authority, Role.BUYER, owner, clock.instant());
        assertThat(people.actorFor(person).seats()).isEmpty();
    }

    @Test
    void refusesARoleThatDoesNotFitAndTheLastOwnersLeaving() {
        var authority = cast.authority();
        var owner = cast.actor(authority, Role.AUTHORITY_OWNER);

        assertRefused(
                OrganisationRefusal.ROLE_OF_ANOTHER_KIND,
                () -> organising.seat(owner.person(), authority, Role.BID_WRITER, owner, clock.instant()));
        assertRefused(
                OrganisationRefusal.LAST_OWNER,
                () -> organising.unseat(owner.person(), authority, Role.AUTHORITY_OWNER, owner, clock.instant()));
    }

    @Test
    void refusesRegistrationByWhoeverIsNotThePlatform() {
        var buyer = cast.actor(cast.authority(), Role.BUYER);

        assertRefused(
                OrganisationRefusal.NOT_ENTITLED,
                () -> organising.registerPerson("Eve", cast.email(), "{none}", buyer, clock.instant()));
    }

    @Test
    void recordsEveryActOnceAndNoPersonalData() {
        var authority = cast.authority();
        var buyer = cast.actor(authority, Role.BUYER);
        organising.seat(buyer.person(), authority, Role.BUYER, STAGE, clock.instant());

        assertThat(ledger.about("organisation:" + authority.value()))
                .extracting(LedgerEntry::act)
                .containsExactly("organisation.registerAuthority", "organisation.seat");
        assertThat(ledger.about("person:" + buyer.person().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo("{}"));
        assertThat(ledger.verify().whole()).isTrue();
    }

    @Test
    void refusesToSetUpAPlatformThatHasAccounts() {
        cast.person();
        var late = new RegisterPerson("Eve", cast.email(), "{none}");

        assertRefused(OrganisationRefusal.SET_UP_ALREADY, () -> organising.setUp("Late", late, STAGE, clock.instant()));
    }

    @Test
    void whoHasAnAccountOwnsTheSupplierThatTheyRegister() {
        var person = people.actorFor(cast.person());
        var firm = organising.registerSupplier(firm(null), person, clock.instant());

        assertThat(people.actorFor(person.person()).holds(Role.SUPPLIER_OWNER, firm))
                .isTrue();
        assertThat(people.withRole(firm, Role.SUPPLIER_OWNER)).hasSize(1);
    }

    @Test
    void nobodyRegistersASupplierForAnotherPerson() {
        var person = people.actorFor(cast.person());
        var other = new RegisterPerson("Eve", cast.email(), "{none}");

        assertRefused(
                OrganisationRefusal.NOT_ENTITLED,
                () -> organising.registerSupplier(firm(other), person, clock.instant()));
    }

    private static RegisterSupplier firm(@Nullable RegisterPerson owner) {
        return new RegisterSupplier("Firm", null, Address.unknown(), null, false, false, null, owner);
    }

    @Test
    void foundsThePlatformOnce() {
        var first = organising.foundPlatform("Commonlot", STAGE, clock.instant());

        assertThat(organising.foundPlatform("Another", STAGE, clock.instant())).isEqualTo(first);
    }

    private OrganisationId register(Identifier identifier, String email) {
        return organising.registerSupplier(
                new RegisterSupplier(
                        "Firm",
                        identifier,
                        Address.unknown(),
                        null,
                        false,
                        false,
                        null,
                        new RegisterPerson("Sam", email, "{none}")),
                STAGE,
                clock.instant());
    }

    private static void assertRefused(OrganisationRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
