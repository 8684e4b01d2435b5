package org.commonlot.marketplace.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.ledger.LedgerEntry;
import org.commonlot.marketplace.ledger.LedgerInspection;
import org.commonlot.marketplace.notification.Outbox;
import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Proofs that an identifier is a supplier's own, on both databases. */
abstract class ClaimingRules {

    @Autowired
    Claiming claiming;

    @Autowired
    People people;

    @Autowired
    SupplierRegister suppliers;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    Outbox outbox;

    @Autowired
    LedgerInspection ledger;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    private OrganisationId firm = OrganisationId.next();
    private Actor owner = Actor.system("nobody yet");
    private Actor administrator = Actor.system("nobody yet");
    private Identifier number = new Identifier("", "");
    private String contact = "";

    @BeforeEach
    void cast() {
        firm = cast.supplier();
        owner = cast.actor(firm, Role.SUPPLIER_OWNER);
        administrator = cast.administrator();
        number = suppliers.profile(firm, owner).identifiers().getFirst();
        contact = "secretary-" + UUID.randomUUID() + "@firm.example";
    }

    @Test
    void provesANumberByACodeThatWentToItsRegisteredContact() {
        enterContact();
        claiming.sendCode(firm, number, owner, clock.instant());
        assertThat(directory.supplier(firm).verified()).isFalse();

        assertThat(enter(code().toLowerCase(Locale.ROOT).replace("-", " "))).isTrue();

        assertThat(directory.supplier(firm).verified()).isTrue();
        assertThat(claiming.of(firm, owner)).singleElement().satisfies(claim -> {
            assertThat(claim.state()).isEqualTo(ClaimState.PROVED);
            assertThat(claim.evidence()).isEqualTo("code");
        });
        assertThat(ledger.about("organisation:" + firm.value()))
                .extracting(LedgerEntry::act)
                .endsWith("register.codeSent", "register.codeRight", "organisation.proveIdentifier");
        assertThat(ledger.about("organisation:" + firm.value()).toString()).doesNotContain(code(), contact);
        assertRefused(RegisterRefusal.PROVED_ALREADY, () -> claiming.sendCode(firm, number, owner, clock.instant()));
    }

    @Test
    void sendsNoCodeWhereNobodyEnteredAContact() {
        assertRefused(RegisterRefusal.NO_CONTACT, () -> claiming.sendCode(firm, number, owner, clock.instant()));
    }

    @Test
    void countsWrongCodesAndTakesNoneAfterTheFifth() {
        enterContact();
        claiming.sendCode(firm, number, owner, clock.instant());
        for (int i = 0; i < 5; i++) assertThat(enter("AAAA-AAAA")).isFalse();

        assertRefused(RegisterRefusal.CODE_EXPIRED, () -> enter(code()));
        assertThat(directory.supplier(firm).verified()).isFalse();
        assertThat(ledger.about("organisation:" + firm.value()))
                .filteredOn(entry -> entry.act().equals("register.codeWrong"))
                .hasSize(5);
    }

    @Test
    void takesNoCodeThatIsTooOldOrVoid() {
        enterContact();
        claiming.sendCode(firm, number, owner, clock.instant());
        var first = code();
        claiming.sendCode(firm, number, owner, clock.instant());
        assertThat(enter(first)).as("a later code voids it").isFalse();
        var second = code();

        clock.travelTo(clock.instant().plus(Duration.ofDays(3)).plusSeconds(1));
        assertRefused(RegisterRefusal.CODE_EXPIRED, () -> enter(second));
    }

    @Test
    void sendsThreeCodesADay() {
        enterContact();
        for (int i = 0; i < 3; i++) claiming.sendCode(firm, number, owner, clock.instant());

        assertRefused(RegisterRefusal.TOO_MANY_CODES, () -> claiming.sendCode(firm, number, owner, clock.instant()));
        clock.travelTo(clock.instant().plus(Duration.ofDays(1)).plusSeconds(1));
        claiming.sendCode(firm, number, owner, clock.instant());
        assertThat(outbox.latestTo(contact, 10)).hasSize(4);
    }

    @Test
    void provesANumberByAnAdministratorsCheckWithItsEvidence() {
        claiming.askCheck(firm, number, "I am its director", owner, clock.instant());
        var id = claiming.waiting(administrator).stream()
                .filter(claim -> claim.organisation().equals(firm))
                .findFirst()
                .orElseThrow()
                .id();

        assertRefused(
                RegisterRefusal.EVIDENCE_MISSING, () -> claiming.decide(id, true, " ", administrator, clock.instant()));
        claiming.decide(id, false, "No such director today", administrator, clock.instant());
        assertThat(directory.supplier(firm).verified()).isFalse();
        assertRefused(
                RegisterRefusal.NOT_ASKED, () -> claiming.decide(id, true, "Found", administrator, clock.instant()));

        claiming.askCheck(firm, number, "I am its director now", owner, clock.instant());
        claiming.decide(id, true, "Companies House, officers, today", administrator, clock.instant());
        assertThat(directory.supplier(firm).verified()).isTrue();
        assertThat(claiming.claim(id, administrator).evidence()).isEqualTo("Companies House, officers, today");
    }

    @Test
    void letsNobodyDecideAboutAnOrganisationOfTheirOwn() {
        claiming.askCheck(firm, number, "Look", owner, clock.instant());
        var id = claiming.of(firm, owner).getFirst().id();
        cast.seat(administrator, firm, Role.SUPPLIER_OWNER);
        var both = people.actorFor(administrator.person());

        assertRefused(RegisterRefusal.OWN_CLAIM, () -> claiming.decide(id, true, "Me", both, clock.instant()));
    }

    @Test
    void isTheOwnersBusinessAndTheAdministrators() {
        var stranger = cast.actor(cast.supplier(), Role.SUPPLIER_OWNER);
        var writer = cast.actor(firm, Role.BID_WRITER);
        enterContact();
        claiming.sendCode(firm, number, owner, clock.instant());
        var id = claiming.of(firm, owner).getFirst().id();

        for (var nobody : new Actor[] {stranger, writer, administrator}) {
            assertNotFound(() -> claiming.sendCode(firm, number, nobody, clock.instant()));
            assertNotFound(() -> claiming.enterCode(firm, number, code(), nobody, clock.instant()));
            assertNotFound(() -> claiming.askCheck(firm, number, "Mine", nobody, clock.instant()));
        }
        assertNotFound(() -> claiming.of(firm, stranger));
        assertNotFound(() -> claiming.waiting(owner));
        assertNotFound(() -> claiming.claim(id, owner));
        assertNotFound(() -> claiming.decide(id, true, "Me", owner, clock.instant()));
        assertNotFound(() -> claiming.enterContact(number, contact, "Me", owner, clock.instant()));
        var foreign =
                suppliers.profile(cast.supplier(), administrator).identifiers().getFirst();
        assertNotFound(() -> claiming.sendCode(firm, foreign, owner, clock.instant()));
    }

    @Test
    void takesContactsWithTheirSourceOnly() {
        assertRefused(
                RegisterRefusal.CONTACT_MALFORMED,
                () -> claiming.enterContact(number, "nobody", "Register", administrator, clock.instant()));
        assertRefused(
                RegisterRefusal.SOURCE_MISSING,
                () -> claiming.enterContact(number, contact, " ", administrator, clock.instant()));
    }

    private void enterContact() {
        claiming.enterContact(number, contact, "Companies House, 22 November", administrator, clock.instant());
    }

    private boolean enter(String typed) {
        return claiming.enterCode(firm, number, typed, owner, clock.instant());
    }

    private String code() {
        var letter = outbox.latestTo(contact, 1).getFirst().letter();
        return Objects.requireNonNull(letter.facts().get("code"));
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(RegisterRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
