package org.commonlot.marketplace.membership;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Actor.Seat;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in an organisation and what they may do there; it counts from their next request on. */
@Service
@Transactional
public class Staffing {

    private final Organising organising;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Invitations invitations;
    private final JoinRequests requests;
    private final MailDomains domains;
    private final Clock clock;

    Staffing(
            Organising organising,
            OrganisationDirectory organisations,
            People people,
            Invitations invitations,
            JoinRequests requests,
            MailDomains domains,
            Clock clock) {
        this.organising = organising;
        this.organisations = organisations;
        this.people = people;
        this.invitations = invitations;
        this.requests = requests;
        this.domains = domains;
        this.clock = clock;
    }

    /** Everybody in the organisation, for everybody in it; what waits for a decision, for those who decide. */
    @Transactional(readOnly = true)
    public StaffView staff(OrganisationId organisation, Actor by) {
        boolean keeps = Keepers.keeps(by, organisation);
        if (!keeps && !by.belongsTo(organisation)) throw new NotFound();
        var members = people.of(organisation).stream()
                .map(person -> member(person, organisation))
                .toList();
        if (!keeps) return new StaffView(organisation, organisations.name(organisation), members);
        return new StaffView(
                organisation,
                organisations.name(organisation),
                members,
                true,
                invitations.open(organisation).stream().map(this::view).toList(),
                requests.open(organisation).stream().map(this::view).toList(),
                domains.findByOrganisationOrderByDomain(organisation).stream()
                        .map(MailDomain::domain)
                        .toList());
    }

    @Transactional(readOnly = true)
    public StaffView.Member member(OrganisationId organisation, PersonId person, Actor by) {
        return staff(organisation, by).members().stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Makes these the person's roles there: at least one, and the organisation keeps an owner. */
    public void changeRoles(OrganisationId organisation, PersonId person, Set<Role> roles, Actor by) {
        Keepers.require(by, organisation);
        Keepers.requireRoles(roles, organisations.side(organisation));
        var held = held(organisation, person);
        if (held.isEmpty()) throw new NotFound();
        for (var role : roles) organising.seat(person, organisation, role, by, clock.instant());
        held.stream().filter(role -> !roles.contains(role)).forEach(role -> take(organisation, person, role, by));
    }

    /** Takes all roles of a person there. */
    public void remove(OrganisationId organisation, PersonId person, Actor by) {
        Keepers.require(by, organisation);
        takeAll(organisation, person, by);
    }

    /** Goes of one's own accord. */
    public void leave(OrganisationId organisation, Actor by) {
        takeAll(organisation, by.person(), Actor.system("leaving"));
    }

    private void takeAll(OrganisationId organisation, PersonId person, Actor by) {
        var held = held(organisation, person);
        if (held.isEmpty()) throw new NotFound();
        held.forEach(role -> take(organisation, person, role, by));
    }

    private void take(OrganisationId organisation, PersonId person, Role role, Actor by) {
        organising.unseat(person, organisation, role, by, clock.instant());
    }

    private Set<Role> held(OrganisationId organisation, PersonId person) {
        return roles(people.person(person), organisation);
    }

    private static StaffView.Member member(PersonView person, OrganisationId organisation) {
        return new StaffView.Member(person.id(), person.name(), person.email(), roles(person, organisation));
    }

    private StaffView.Invited view(Invitation invitation) {
        return new StaffView.Invited(
                invitation.id(),
                invitation.email(),
                invitation.roles(),
                invitation.expires(),
                invitation.isGood(clock.instant()));
    }

    private StaffView.Asking view(JoinRequest request) {
        var person = people.person(request.person());
        return new StaffView.Asking(request.id(), person.name(), person.email(), request.askedAt());
    }

    private static Set<Role> roles(PersonView person, OrganisationId organisation) {
        return person.seats().stream()
                .filter(seat -> seat.organisation().equals(organisation))
                .map(Seat::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** What a person may be given in an organisation. */
    @Transactional(readOnly = true)
    public List<Role> rolesOf(OrganisationId organisation) {
        var side = organisations.side(organisation);
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.side() == side)
                .toList();
    }
}
