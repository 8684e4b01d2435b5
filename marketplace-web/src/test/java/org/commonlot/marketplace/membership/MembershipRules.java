package org.commonlot.marketplace.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonlot.marketplace.organisation.Address;
import org.commonlot.marketplace.organisation.OrganisationRefusal;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.commonlot.marketplace.organisation.SupplierRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refusal;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Crowd;
import org.commonlot.marketplace.testing.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How people come and go, on whatever database. */
abstract class MembershipRules {

    @Autowired
    Inviting inviting;

    @Autowired
    Joining joining;

    @Autowired
    Staffing staffing;

    @Autowired
    Organising organising;

    @Autowired
    SupplierRegister suppliers;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    @Autowired
    Cast cast;

    private OrganisationId council;
    private Actor owner;

    @BeforeEach
    void aCouncil() {
        council = cast.authority();
        owner = cast.actor(council, Role.AUTHORITY_OWNER);
    }

    @Test
    void invitesByALetterThatLetsTheInvitedPersonIn() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.OPENER, Role.EVALUATOR), owner);

        assertThat(staffing.staff(council, owner).invited())
                .singleElement()
                .satisfies(invited -> assertThat(invited.email()).isEqualTo(guest.email()));
        inviting.accept(secret(guest.email()), guest.actor());

        assertThat(now(guest).holds(Role.OPENER, council)).isTrue();
        assertThat(now(guest).holds(Role.EVALUATOR, council)).isTrue();
        assertThat(staffing.staff(council, owner).invited()).isEmpty();
    }

    @Test
    void firmIsTakenInTogetherWithTheInvitationOfItsFirstOwner() {
        var guest = guest();
        var administrator = cast.administrator();
        var firm = inviting.inviteFirm(firm("Tenant Tools"), guest.email(), administrator);

        assertThat(staffing.staff(firm, administrator).members()).isEmpty();
        inviting.accept(secret(guest.email()), guest.actor());

        assertThat(now(guest).holds(Role.SUPPLIER_OWNER, firm)).isTrue();
    }

    @Test
    void firmIsNotTakenInWhereItsFirstOwnerCannotBeInvited() {
        var name = "Firm of " + cast.email();
        var administrator = cast.administrator();

        assertRefused(
                MembershipRefusal.EMAIL_MALFORMED, () -> inviting.inviteFirm(firm(name), "nowhere", administrator));
        assertThat(suppliers.alike(name, null, null)).isEmpty();
    }

    @Test
    void onlyThoseWhoRunThePlatformTakeFirmsIn() {
        assertNotFound(() -> inviting.inviteFirm(firm("Tenant Tools"), cast.email(), owner));
    }

    @Test
    void thoseWhoRunThePlatformInviteTheFirstOwnerOfAnAuthority() {
        var fresh = cast.authority();
        var guest = guest();
        inviting.invite(fresh, guest.email(), Set.of(Role.AUTHORITY_OWNER), cast.administrator());
        inviting.accept(secret(guest.email()), guest.actor());

        assertThat(now(guest).holds(Role.AUTHORITY_OWNER, fresh)).isTrue();
    }

    private static RegisterSupplier firm(String name) {
        return new RegisterSupplier(name, null, Address.unknown(), null, false, true, null, null);
    }

    @Test
    void holderOfAnAddressAcceptsWithoutTheLetterWhatItIsInvitedTo() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var received = inviting.received(guest.actor());

        assertThat(received).singleElement().satisfies(invitation -> {
            assertThat(invitation.by()).isEqualTo(owner.name());
            assertThat(invitation.roles()).containsExactly(Role.BUYER);
        });
        inviting.accept(received.getFirst().id(), guest.actor());

        assertThat(now(guest).holds(Role.BUYER, council)).isTrue();
        assertThat(inviting.received(guest.actor())).isEmpty();
    }

    @Test
    void invitationOfAnotherAddressIsNotThereToAccept() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var id = staffing.staff(council, owner).invited().getFirst().id();
        var other = guest();

        assertThat(inviting.received(other.actor())).isEmpty();
        assertNotFound(() -> inviting.accept(id, other.actor()));
        assertNotFound(() -> inviting.accept(id, owner));
    }

    @Test
    void invitationThatEndedIsNotOfferedAnyMore() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        clock.travelTo(clock.instant().plus(Duration.ofDays(14)));

        assertThat(inviting.received(guest.actor())).isEmpty();
    }

    @Test
    void makesAnAccountForAnInvitedAddressThatHasNone() {
        var email = cast.email();
        inviting.invite(council, email, Set.of(Role.BUYER), owner);
        var person = inviting.acceptAsNewPerson(secret(email), "Nia New", "{none}");

        assertThat(people.person(person).email()).isEqualTo(email);
        assertThat(people.actorFor(person).holds(Role.BUYER, council)).isTrue();
    }

    @Test
    void makesNoSecondAccountForAnAddress() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var secret = secret(guest.email());

        assertRefused(MembershipRefusal.ACCOUNT_EXISTS, () -> inviting.acceptAsNewPerson(secret, "Nia New", "{none}"));
    }

    @Test
    void letsNobodyInOnAnInvitationForAnotherAddress() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var secret = secret(guest.email());
        var other = cast.actor(cast.supplier(), Role.BID_WRITER);

        assertRefused(MembershipRefusal.INVITATION_FOR_ANOTHER, () -> inviting.accept(secret, other));
        assertThat(people.actorFor(other.person()).belongsTo(council)).isFalse();
    }

    @Test
    void letsSomebodyInOnce() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var secret = secret(guest.email());
        inviting.accept(secret, guest.actor());
        staffing.remove(council, guest.actor().person(), owner);

        assertRefused(MembershipRefusal.INVITATION_ENDED, () -> inviting.accept(secret, guest.actor()));
    }

    @Test
    void endsAnInvitationAfterFourteenDays() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var secret = secret(guest.email());
        clock.travelTo(clock.instant().plus(Duration.ofDays(14)));

        assertThat(inviting.read(secret).good()).isFalse();
        assertRefused(MembershipRefusal.INVITATION_ENDED, () -> inviting.accept(secret, guest.actor()));
    }

    @Test
    void replacesTheLinkWhenItIsSentAgain() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var before = secret(guest.email());
        clock.travelTo(clock.instant().plus(Duration.ofDays(15)));
        inviting.resend(staffing.staff(council, owner).invited().getFirst().id(), owner);
        var after = secret(guest.email());

        assertThat(after).isNotEqualTo(before);
        assertNotFound(() -> inviting.read(before));
        inviting.accept(after, guest.actor());
        assertThat(now(guest).belongsTo(council)).isTrue();
    }

    @Test
    void takesAnInvitationBack() {
        var guest = guest();
        inviting.invite(council, guest.email(), Set.of(Role.BUYER), owner);
        var secret = secret(guest.email());
        var id = staffing.staff(council, owner).invited().getFirst().id();
        inviting.revoke(id, owner);

        assertRefused(MembershipRefusal.INVITATION_ENDED, () -> inviting.accept(secret, guest.actor()));
        assertRefused(MembershipRefusal.INVITATION_ENDED, () -> inviting.resend(id, owner));
    }

    @Test
    void invitesAnAddressOnceAtATime() {
        var email = cast.email();
        inviting.invite(council, email, Set.of(Role.BUYER), owner);
        assertRefused(
                MembershipRefusal.INVITED_ALREADY,
                () -> inviting.invite(council, email.toUpperCase(Locale.ROOT), Set.of(Role.BUYER), owner));

        var id = staffing.staff(council, owner).invited().getFirst().id();
        inviting.revoke(id, owner);
        inviting.invite(council, email, Set.of(Role.BUYER), owner);
    }

    @Test
    void invitesNobodyWhoIsIn() {
        var email = people.person(owner.person()).email();
        assertRefused(
                MembershipRefusal.MEMBER_ALREADY, () -> inviting.invite(council, email, Set.of(Role.BUYER), owner));
    }

    @Test
    void givesOnlyRolesThatTheOrganisationHas() {
        assertRefused(
                MembershipRefusal.ROLE_OF_ANOTHER_KIND,
                () -> inviting.invite(council, cast.email(), Set.of(Role.BID_WRITER), owner));
        assertRefused(
                MembershipRefusal.ROLE_OF_ANOTHER_KIND,
                () -> inviting.invite(council, cast.email(), Set.of(Role.ADMINISTRATOR), owner));
        assertRefused(MembershipRefusal.ROLES_MISSING, () -> inviting.invite(council, cast.email(), Set.of(), owner));
    }

    @Test
    void isDecidedByOwnersAndAdministratorsAlone() {
        var buyer = cast.actor(council, Role.BUYER);
        var foreign = cast.actor(cast.authority(), Role.AUTHORITY_OWNER);
        inviting.invite(council, cast.email(), Set.of(Role.BUYER), cast.administrator());
        var open = staffing.staff(council, owner).invited().getFirst().id();

        for (var stranger : new Actor[] {buyer, foreign}) {
            assertNotFound(() -> inviting.invite(council, cast.email(), Set.of(Role.BUYER), stranger));
            assertNotFound(() -> inviting.resend(open, stranger));
            assertNotFound(() -> inviting.revoke(open, stranger));
            assertNotFound(() -> staffing.changeRoles(council, buyer.person(), Set.of(Role.APPROVER), stranger));
            assertNotFound(() -> staffing.remove(council, buyer.person(), stranger));
            assertNotFound(() -> joining.addDomain(council, "eastmere.example", stranger));
        }
        assertNotFound(() -> staffing.staff(council, foreign));
        assertThat(staffing.staff(council, buyer).invited()).isEmpty();
        assertThat(staffing.staff(council, buyer).members()).hasSize(2);
    }

    @Test
    void changesRolesAtOnce() {
        var colleague = cast.actor(council, Role.BUYER, Role.EVALUATOR);
        staffing.changeRoles(council, colleague.person(), Set.of(Role.EVALUATOR, Role.OPENER), owner);

        var now = people.actorFor(colleague.person());
        assertThat(now.seats()).extracting(Actor.Seat::role).containsExactlyInAnyOrder(Role.EVALUATOR, Role.OPENER);
    }

    @Test
    void keepsAnOwner() {
        assertRefused(OrganisationRefusal.LAST_OWNER, () -> staffing.leave(council, owner));
        assertRefused(
                OrganisationRefusal.LAST_OWNER,
                () -> staffing.changeRoles(council, owner.person(), Set.of(Role.BUYER), owner));
        assertRefused(OrganisationRefusal.LAST_OWNER, () -> staffing.remove(council, owner.person(), owner));
        assertThat(people.actorFor(owner.person()).holds(Role.AUTHORITY_OWNER, council))
                .isTrue();

        cast.actor(council, Role.AUTHORITY_OWNER);
        staffing.leave(council, owner);
        assertThat(people.actorFor(owner.person()).seats()).isEmpty();
    }

    /** Two owners who leave at the same moment would both see the other one still there. */
    @Test
    void keepsAnOwnerWhenAllLeaveAtOnce() throws InterruptedException {
        var owners =
                List.of(owner, cast.actor(council, Role.AUTHORITY_OWNER), cast.actor(council, Role.AUTHORITY_OWNER));
        var left = Crowd.together(owners.stream()
                .<Callable<Boolean>>map(each -> () -> {
                    staffing.leave(council, each);
                    return true;
                })
                .toList());

        assertThat(left).filteredOn(Crowd.Outcome::succeeded).hasSize(2);
        assertThat(people.withRole(council, Role.AUTHORITY_OWNER)).hasSize(1);
    }

    @Test
    void letsInWhoHasAnAddressAtItsDomainOnceAnOwnerAgrees() {
        var domain = domainOfItsOwn();
        var newcomer = newcomer(domain);
        joining.ask(council, newcomer);
        assertThat(joining.offer(newcomer).asked()).isTrue();
        assertRefused(MembershipRefusal.ASKED_ALREADY, () -> joining.ask(council, newcomer));
        assertThat(mailbox.kinds(people.person(owner.person()).email())).contains("join-request");

        var request = staffing.staff(council, owner).asking().getFirst().id();
        joining.admit(request, Set.of(Role.BUYER), owner);

        assertThat(people.actorFor(newcomer.person()).holds(Role.BUYER, council))
                .isTrue();
        assertRefused(MembershipRefusal.DECIDED_ALREADY, () -> joining.refuse(request, owner));
    }

    @Test
    void keepsOutWhomAnOwnerRefuses() {
        var newcomer = newcomer(domainOfItsOwn());
        joining.ask(council, newcomer);
        joining.refuse(staffing.staff(council, owner).asking().getFirst().id(), owner);

        assertThat(people.actorFor(newcomer.person()).belongsTo(council)).isFalse();
        assertThat(staffing.staff(council, owner).asking()).isEmpty();
    }

    @Test
    void isNotFoundByWhoHasAnAddressElsewhere() {
        domainOfItsOwn();
        var stranger = newcomer("elsewhere" + System.identityHashCode(this) + ".example");

        assertThat(joining.offer(stranger).organisation()).isNull();
        assertNotFound(() -> joining.ask(council, stranger));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "GMAIL.com", "@outlook.com", "btinternet.com"})
    void countsNoOpenMailProviderAsItsOwn(String domain) {
        assertRefused(
                MembershipRefusal.DOMAIN_OF_EVERYBODY, () -> joining.addDomain(council, domain, cast.administrator()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "council", "a b.example", "-.example", "council.example/path", "ada@council.example"})
    void refusesWhatIsNoDomain(String domain) {
        assertRefused(
                MembershipRefusal.DOMAIN_MALFORMED, () -> joining.addDomain(council, domain, cast.administrator()));
    }

    @Test
    void letsAnOwnerNameTheDomainOfTheirOwnAddressOnly() {
        assertRefused(MembershipRefusal.DOMAIN_NOT_YOURS, () -> joining.addDomain(council, "other.example", owner));
    }

    @Test
    void givesADomainToOneOrganisation() {
        var domain = domainOfItsOwn();
        assertRefused(
                MembershipRefusal.DOMAIN_TAKEN,
                () -> joining.addDomain(cast.authority(), domain, cast.administrator()));
        joining.removeDomain(council, domain, owner);
        joining.addDomain(cast.authority(), domain, cast.administrator());
    }

    private record Guest(Actor actor, String email) {}

    private Guest guest() {
        var person = cast.person();
        return new Guest(people.actorFor(person), people.person(person).email());
    }

    private Actor now(Guest guest) {
        return people.actorFor(guest.actor().person());
    }

    private String domainOfItsOwn() {
        var domain = "council-" + council.value() + ".example";
        joining.addDomain(council, domain, cast.administrator());
        return domain;
    }

    private Actor newcomer(String domain) {
        var email = "ada." + UUID.randomUUID() + "@" + domain;
        return people.actorFor(
                organising.registerPerson("Ada Newcomer", email, "{none}", Actor.system("test"), clock.instant()));
    }

    private String secret(String email) {
        var path = mailbox.path(email, "invitation");
        assertThat(path).matches("/invitations/[A-Za-z0-9_-]{43}");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void assertRefused(Refusal code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(code));
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
