package org.commonlot.marketplace.membership;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.commonlot.marketplace.ledger.Ledger;
import org.commonlot.marketplace.notification.Letter;
import org.commonlot.marketplace.notification.Posting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.organisation.PersonView;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Right;
import org.commonlot.marketplace.terms.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in those whose e-mail address is an organisation's own, once an owner agrees. */
@Service
@Transactional
public class Joining {

    private static final Actor JOINING = Actor.system("joining");

    private final JoinRequests requests;
    private final MailDomains domains;
    private final Organising organising;
    private final OrganisationDirectory organisations;
    private final People people;
    private final Posting posting;
    private final Ledger ledger;
    private final Clock clock;

    Joining(
            JoinRequests requests,
            MailDomains domains,
            Organising organising,
            OrganisationDirectory organisations,
            People people,
            Posting posting,
            Ledger ledger,
            Clock clock) {
        this.requests = requests;
        this.domains = domains;
        this.organising = organising;
        this.organisations = organisations;
        this.people = people;
        this.posting = posting;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The organisation whose own domain this person's address is at, unless they are in it. */
    @Transactional(readOnly = true)
    public Offer offer(Actor by) {
        var domain = MailDomain.of(people.person(by.person()).email());
        var asked = requests.openOf(by.person());
        return domains.findByDomain(domain)
                .map(MailDomain::organisation)
                .filter(organisation -> !by.belongsTo(organisation))
                .map(organisation -> new Offer(
                        domain,
                        organisation,
                        organisations.name(organisation),
                        asked.stream()
                                .anyMatch(request -> request.organisation().equals(organisation))))
                .orElse(new Offer(domain, null, null, false));
    }

    /** Asks to join the organisation whose own domain this person's address is at; any other is not found. */
    public void ask(OrganisationId organisation, Actor by) {
        var offer = offer(by);
        if (!organisation.equals(offer.organisation())) throw new NotFound();
        var request = new JoinRequest(organisation, by.person(), clock.instant());
        try {
            requests.saveAndFlush(request);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(MembershipRefusal.ASKED_ALREADY);
        }
        record("membership.askToJoin", request, by);
        var facts = Map.of(
                "name", by.name(), "organisation", organisations.name(organisation), "path", "/organisation/people");
        for (var owner : people.withRight(organisation, Right.KEEP_ORGANISATION)) {
            posting.post(new Letter("join-request", owner.email(), facts), clock.instant());
        }
    }

    public void admit(JoinRequestId id, Set<Role> roles, Actor by) {
        var request = kept(id, by);
        Keepers.requireRoles(roles, organisations.side(request.organisation()));
        request.admit();
        requests.saveAndFlush(request);
        for (var role : roles) {
            organising.seat(request.person(), request.organisation(), role, JOINING, clock.instant());
        }
        record("membership.admit", request, by);
        tell(request, "join-admitted");
    }

    public void refuse(JoinRequestId id, Actor by) {
        var request = kept(id, by);
        request.refuse();
        requests.saveAndFlush(request);
        record("membership.refuse", request, by);
        tell(request, "join-refused");
    }

    /** Says that a domain is the organisation's own: an owner for the domain of their own address, the platform for any. */
    public void addDomain(OrganisationId organisation, String typed, Actor by) {
        Keepers.require(by, organisation);
        var domain = MailDomain.checked(typed);
        boolean own = MailDomain.of(people.person(by.person()).email()).equals(domain);
        if (!own && !by.may(Right.ADMINISTER)) throw new Refused(MembershipRefusal.DOMAIN_NOT_YOURS);
        if (domains.findByDomain(domain).isPresent()) throw new Refused(MembershipRefusal.DOMAIN_TAKEN);
        domains.save(new MailDomain(domain, organisation));
        ledger.append("membership.addDomain", subject(organisation), by, clock.instant(), Map.of("domain", domain));
    }

    public void removeDomain(OrganisationId organisation, String domain, Actor by) {
        Keepers.require(by, organisation);
        var found = domains.findByDomain(domain)
                .filter(known -> known.organisation().equals(organisation))
                .orElseThrow(NotFound::new);
        domains.delete(found);
        ledger.append("membership.removeDomain", subject(organisation), by, clock.instant(), Map.of("domain", domain));
    }

    private void tell(JoinRequest request, String kind) {
        PersonView person = people.person(request.person());
        var facts = Map.of("organisation", organisations.name(request.organisation()), "path", "/");
        posting.post(new Letter(kind, person.email(), facts), clock.instant());
    }

    private JoinRequest kept(JoinRequestId id, Actor by) {
        var request = requests.findById(id).orElseThrow(NotFound::new);
        Keepers.require(by, request.organisation());
        return request;
    }

    private void record(String act, JoinRequest request, Actor by) {
        ledger.append(
                act,
                subject(request.organisation()),
                by,
                clock.instant(),
                Map.of("person", request.person().value().toString()));
    }

    private static String subject(OrganisationId organisation) {
        return "organisation:" + organisation.value();
    }
}
