package org.commonlot.marketplace.journey;

import org.commonlot.marketplace.membership.Joining;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How people come to an organisation, what they may do there from the next click on, and how they go: the same by
 * whatever {@link Entrance} they came in.
 */
abstract class PeopleJourney {

    private static final Actor STAGE = Actor.system("test");

    @Autowired
    Cast cast;

    @Autowired
    Organising organising;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    People people;

    @Autowired
    Joining joining;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @SuppressWarnings("NullAway.Init")
    private Entrance entrance;

    abstract Entrance entrance();

    @BeforeEach
    void comesIn() {
        entrance = entrance();
    }

    /** A council's owner signs in; the domain of their address is the council's own. */
    private record Council(String name, String domain, String ownersEmail) {}

    @Test
    void joinsACouncilByDomainIsMadeAnOpenerAndIsRefusedPolitelyElsewhere() {
        var council = council();
        try (var chromium = Chromium.start()) {
            var newcomer = person(chromium, "Ada Newcomer");
            entrance.opensAnAccount(newcomer, "ada." + clock.instant().toEpochMilli() + "@" + council.domain());
            newcomer.press("Ask to join " + council.name()).sees("You have asked to join");

            var owner = entrance.signsIn(person(chromium, "Olive Owner"), council.ownersEmail());
            owner.follow(council.name()).follow("Ada Newcomer");
            owner.press("Let them in").isAnswered(422).sees("Choose at least one role");
            owner.choose("What may they do?", "Buyer").press("Let them in").sees("Ada Newcomer");

            newcomer.open("/").follow("Your desk").press("Start a challenge").sees("What is the challenge called?");
            owner.follow("Ada Newcomer").choose("Roles", "Opener").press("Save roles");
            owner.sees("The roles are saved.");
            entrance.setsASecondFactorUp(newcomer, "/desk").sees("Your desk");

            newcomer.open("/bids").isAnswered(404).sees("Page not found");
            newcomer.open("/organisation/invite").isAnswered(404).sees("Page not found");
            newcomer.open("/administration").isAnswered(404).sees("Page not found");
            newcomer.open("/organisation/people").sees("Olive Owner").offersNo("Invite");

            owner.follow("Remove Ada Newcomer").press("Remove").sees("not in your organisation any more");
            newcomer.open("/desk").isAnswered(404);
        }
        inspection.report("joining by domain");
    }

    @Test
    void joinsACouncilByInvitationAndSwitchesBetweenTwo() {
        var council = council();
        var invited = cast.email();
        try (var chromium = Chromium.start()) {
            var owner = entrance.signsIn(person(chromium, "Olive Owner"), council.ownersEmail());
            owner.follow(council.name()).press("Invite somebody");
            owner.fill("E-mail address", "no address")
                    .press("Send invitation")
                    .isAnswered(422)
                    .stillHas("E-mail address", "no address");
            owner.fill("E-mail address", invited)
                    .choose("What may they do?", "Auditor")
                    .press("Send invitation")
                    .sees("The invitation is on its way.");
            owner.follow(invited).press("Send a new link").sees("The invitation is on its way.");

            var guest = person(chromium, "Nia Guest");
            guest.open(mailbox.path(invited, "invitation")).sees("Olive Owner invites you");
            entrance.acceptsWithANewAccount(guest, invited);
            guest.sees("Welcome").follow("Your desk").sees("Your desk");

            var second = cast.supplier();
            seat(invited, second, Role.BID_VIEWER);
            guest.open("/acting-for")
                    .choose("Organisation", organisations.name(second))
                    .press("Go on");
            guest.sees(organisations.name(second)).follow("Your bids");
            guest.open("/organisation/people").follow("Leave this organisation").press("Leave");
            guest.sees("You have left the organisation.").open("/bids").isAnswered(404);
            guest.open("/rights").sees("Who may do what");
        }
        inspection.report("joining by invitation");
    }

    @Test
    void registersAStartupByItselfAndTakesAColleagueInByInvitation() {
        var firm = "Tenant Tools " + clock.instant().toEpochMilli();
        var invited = cast.email();
        entrance.knows("Cy Colleague", invited);
        try (var chromium = Chromium.start()) {
            var founder = person(chromium, "Nia Founder");
            entrance.registersAFirm(founder, cast.email(), firm).sees(firm);
            founder.open("/bids").isAnswered(200);
            founder.open("/desk").isAnswered(404).sees("Page not found");
            founder.open("/administration").isAnswered(404);

            founder.follow(firm).press("Invite somebody");
            founder.fill("E-mail address", invited)
                    .choose("What may they do?", "Bid writer")
                    .press("Send invitation")
                    .sees("The invitation is on its way.");

            var colleague = person(chromium, "Cy Colleague");
            colleague.open(mailbox.path(invited, "invitation")).sees("There is an account for " + invited);
            entrance.provesWhoTheyAre(colleague.follow("Sign in to accept"), invited)
                    .sees("Nia Founder invites you");
            colleague.press("Accept the invitation").sees("Welcome").sees(firm);
            colleague.open("/bids").isAnswered(200);
            colleague.open("/organisation/invite").isAnswered(404).sees("Page not found");
            colleague.open("/desk").isAnswered(404);
        }
        inspection.report("registering a startup");
    }

    @Test
    void takesAStartupInByInvitationAndACouncilsFirstOwner() {
        var firm = "Damp Data " + clock.instant().toEpochMilli();
        var invited = cast.email();
        var admin = cast.email();
        entrance.knows("Ada Admin", admin);
        seat(admin, organising.foundPlatform("Commonlot", STAGE, clock.instant()), Role.ADMINISTRATOR);
        try (var chromium = Chromium.start()) {
            var administrator = entrance.signsIn(person(chromium, "Ada Admin"), admin);
            entrance.setsASecondFactorUp(administrator, "/administration/suppliers");
            administrator.follow("Invite a firm").press("Send invitation").isAnswered(422);
            administrator
                    .fill("Name of the organisation", firm)
                    .fill("E-mail address of its first owner", invited)
                    .press("Send invitation")
                    .sees("The invitation is on its way.")
                    .sees("Nobody is in it yet");

            var founder = person(chromium, "Nia Founder");
            founder.open(mailbox.path(invited, "invitation")).sees("Ada Admin invites you");
            entrance.acceptsWithANewAccount(founder, invited).sees("Welcome").sees(firm);
            founder.open("/organisation").sees(firm).sees("Not yet verified");
            founder.open("/bids").isAnswered(200);
            founder.open("/administration").isAnswered(404);

            var council = cast.authority();
            administrator.open("/administration/authorities/" + council.value()).follow("People and roles");
            administrator.press("Invite somebody").fill("E-mail address", cast.email());
            administrator.choose("What may they do?", "Owner").press("Send invitation");
            administrator.sees("The invitation is on its way.");
        }
        inspection.report("taking a startup in");
    }

    private void seat(String email, OrganisationId organisation, Role role) {
        var person = people.accountByEmail(email).orElseThrow().id();
        organising.seat(person, organisation, role, STAGE, clock.instant());
    }

    private Person person(Chromium chromium, String name) {
        return chromium.person(name, entrance.site(), inspection);
    }

    private Council council() {
        var authority = cast.authority();
        var domain = "c" + authority.value() + ".example";
        var email = "olive@" + domain;
        entrance.knows("Olive Owner", email);
        seat(email, authority, Role.AUTHORITY_OWNER);
        joining.addDomain(authority, domain, cast.administrator());
        return new Council(organisations.name(authority), domain, email);
    }
}
