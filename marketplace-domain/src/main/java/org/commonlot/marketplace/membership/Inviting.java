package org.commonlot.marketplace.membership;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.RegisterSupplier;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people in by e-mail. What is not the caller's organisation, or not a link that was sent, is {@link NotFound}. */
@Service
@Transactional
public class Inviting {

    private static final Actor INVITATION = Actor.system("invitation");
    private static final int MOST_OPEN = 200;

    private final Invitations invitations;
    private final Organising organising;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Inviting(
            Invitations invitations,
            Organising organising,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.invitations = invitations;
        this.organising = organising;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void invite(OrganisationId organisation, String email, Set<Role> roles, Actor by) {
        Keepers.require(by, organisation);
        Keepers.requireRoles(roles, organisations.side(organisation));
        var address = Keepers.address(email);
        if (people.of(organisation).stream().anyMatch(member -> member.email().equals(address))) {
            throw new Refused(MembershipRefusal.MEMBER_ALREADY);
        }
        if (invitations.open(organisation).size() >= MOST_OPEN) {
            throw new Refused(MembershipRefusal.TOO_MANY_INVITATIONS, MOST_OPEN);
        }
        var token = LinkToken.next();
        var invitation = new Invitation(organisation, address, roles, by.person(), token, clock.instant());
        try {
            invitations.saveAndFlush(invitation);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(MembershipRefusal.INVITED_ALREADY);
        }
        send(invitation, token, by);
        record("membership.invite", invitation, by);
    }

    /**
     * Takes a firm in that isn't here yet and invites its first owner: both or neither. For those who run the platform; to
     * others there is nothing to do so with.
     */
    public OrganisationId inviteFirm(RegisterSupplier firm, String email, Actor by) {
        if (!by.may(Right.ADMINISTER)) throw new NotFound();
        var supplier = organising.registerUnowned(firm, by, clock.instant());
        invite(supplier, email, Set.of(Role.SUPPLIER_OWNER), by);
        return supplier;
    }

    /** Sends a new link; the one before leads nowhere any more. */
    public void resend(InvitationId id, Actor by) {
        var invitation = kept(id, by);
        var token = LinkToken.next();
        invitation.renew(token, clock.instant());
        invitations.saveAndFlush(invitation);
        send(invitation, token, by);
        record("membership.resendInvitation", invitation, by);
    }

    public void revoke(InvitationId id, Actor by) {
        var invitation = kept(id, by);
        invitation.revoke();
        invitations.saveAndFlush(invitation);
        record("membership.revokeInvitation", invitation, by);
    }

    /** What a link leads to; the secret is all that it needs. */
    @Transactional(readOnly = true)
    public InvitationView read(String secret) {
        var invitation = found(secret);
        return new InvitationView(
                organisations.name(invitation.organisation()),
                people.person(invitation.invitedBy()).name(),
                invitation.email(),
                invitation.roles(),
                invitation.isGood(clock.instant()),
                people.accountByEmail(invitation.email()).isPresent());
    }

    /** What this person's address is invited to and can still accept, also without the letter. */
    @Transactional(readOnly = true)
    public List<Received> received(Actor by) {
        return invitations.openFor(people.person(by.person()).email()).stream()
                .filter(invitation -> invitation.isGood(clock.instant()))
                .map(invitation -> new Received(
                        invitation.id(),
                        organisations.name(invitation.organisation()),
                        people.person(invitation.invitedBy()).name(),
                        invitation.roles()))
                .toList();
    }

    /** Takes the roles that an invitation offers: for the person whose address was invited. */
    public OrganisationId accept(String secret, Actor by) {
        return accept(found(secret), by.person(), by);
    }

    /** As {@link #accept(String, Actor)}, for who has signed in as the holder of that address; to others it is not there. */
    public OrganisationId accept(InvitationId id, Actor by) {
        var invitation = invitations
                .findById(id)
                .filter(found -> found.email().equals(people.person(by.person()).email()))
                .orElseThrow(NotFound::new);
        return accept(invitation, by.person(), by);
    }

    /**
     * Makes an account for the invited address and takes the roles: who has the link has proved that the address is
     * theirs.
     *
     * @throws Refused {@code ACCOUNT_EXISTS} when that address has an account, which its holder must sign in with
     */
    public PersonId acceptAsNewPerson(String secret, String name, String passwordHash) {
        var invitation = found(secret);
        if (people.accountByEmail(invitation.email()).isPresent()) {
            throw new Refused(MembershipRefusal.ACCOUNT_EXISTS);
        }
        if (!invitation.isGood(clock.instant())) throw new Refused(MembershipRefusal.INVITATION_ENDED);
        var person = organising.registerPerson(name, invitation.email(), passwordHash, INVITATION, clock.instant());
        accept(invitation, person, people.actorFor(person));
        return person;
    }

    private OrganisationId accept(Invitation invitation, PersonId person, Actor by) {
        invitation.accept(people.person(person).email(), clock.instant());
        invitations.saveAndFlush(invitation);
        for (var role : invitation.roles()) {
            organising.seat(person, invitation.organisation(), role, INVITATION, clock.instant());
        }
        record("membership.acceptInvitation", invitation, by);
        return invitation.organisation();
    }

    private Invitation found(String secret) {
        return invitations.findByTokenHash(new LinkToken(secret).hash()).orElseThrow(NotFound::new);
    }

    private Invitation kept(InvitationId id, Actor by) {
        var invitation = invitations.findById(id).orElseThrow(NotFound::new);
        Keepers.require(by, invitation.organisation());
        return invitation;
    }

    private void send(Invitation invitation, LinkToken token, Actor by) {
        posting.post(
                new Letter(
                        "invitation",
                        invitation.email(),
                        Map.of(
                                "organisation", organisations.name(invitation.organisation()),
                                "by", by.name(),
                                "path", "/invitations/" + token.secret())),
                clock.instant());
    }

    private void record(String act, Invitation invitation, Actor by) {
        var roles = invitation.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        ledger.append(
                act,
                "organisation:" + invitation.organisation().value(),
                by,
                clock.instant(),
                Map.of("invitation", invitation.id().value().toString().toLowerCase(Locale.ROOT), "roles", roles));
    }
}
