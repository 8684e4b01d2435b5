package org.commonlot.marketplace.journey;

import org.commonlot.marketplace.membership.Joining;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.Organising;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How people come to an organisation, what they may do there from the next click on, and how they go. */
@OnPostgres
class PeopleJourneyIT {

    private static final Actor STAGE = Actor.system("test");

    @LocalServerPort
    int port;

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
    PasswordEncoder passwords;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    /** A council's owner signs in; the domain of their address is the council's own. */
    private record Council(String name, String domain, String ownersEmail) {}

    @Test
    void joinsACouncilByDomainIsMadeAnOpenerAndIsRefusedPolitelyElsewhere() {
        var council = council();
        try (var chromium = Chromium.start()) {
            var newcomer = chromium.person("Ada Newcomer", site(), inspection);
            var email = "ada." + clock.instant().toEpochMilli() + "@" + council.domain();
            opensAnAccount(newcomer, email);
            newcomer.signIn(email, Troupe.PASSWORD).follow("Join your organisation");
            newcomer.press("Ask to join " + council.name()).sees("You have asked to join");

            var owner =
                    chromium.person("Olive Owner", site(), inspection).signIn(council.ownersEmail(), Troupe.PASSWORD);
            owner.follow(council.name()).follow("Ada Newcomer");
            owner.press("Let them in").isAnswered(422).sees("Choose at least one role");
            owner.choose("What may they do?", "Buyer").press("Let them in").sees("Ada Newcomer");

            newcomer.open("/").follow("Your desk").press("Start a challenge").sees("What is the challenge called?");
            owner.follow("Ada Newcomer").choose("Roles", "Evaluator").press("Save roles");
            owner.sees("The roles are saved.");

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
    void joinsAFirmByInvitationAndSwitchesBetweenTwo() {
        var council = council();
        var invited = cast.email();
        try (var chromium = Chromium.start()) {
            var owner =
                    chromium.person("Olive Owner", site(), inspection).signIn(council.ownersEmail(), Troupe.PASSWORD);
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

            var guest = chromium.person("Nia Guest", site(), inspection);
            guest.open(mailbox.path(invited, "invitation")).sees("Olive Owner invites you");
            guest.fill("Full name", "Nia Guest").fill("Password", "short");
            guest.press("Make account and join").isAnswered(422).stillHas("Full name", "Nia Guest");
            guest.fill("Password", Troupe.PASSWORD).press("Make account and join");
            guest.sees("Welcome").follow("Your desk").sees("Your desk");

            var second = cast.supplier();
            organising.seat(
                    people.accountByEmail(invited).orElseThrow().id(), second, Role.BID_VIEWER, STAGE, clock.instant());
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

    private void opensAnAccount(Person newcomer, String email) {
        newcomer.open("/sign-in").follow("Open an account to join your council or firm");
        newcomer.press("Open account").isAnswered(422).sees("Enter your full name");
        newcomer.fill("Full name", "Ada Newcomer")
                .fill("E-mail address", email)
                .fill("Password", Troupe.PASSWORD)
                .press("Open account")
                .sees("Look into your mailbox");
        newcomer.open(mailbox.path(email, "confirm-address"))
                .press("Confirm my address")
                .sees("is confirmed");
    }

    private Council council() {
        var authority = cast.authority();
        var domain = "c" + authority.value() + ".example";
        var email = "olive@" + domain;
        var hash = passwords.encode(Troupe.PASSWORD);
        var owner = organising.registerPerson("Olive Owner", email, hash, STAGE, clock.instant());
        organising.seat(owner, authority, Role.AUTHORITY_OWNER, STAGE, clock.instant());
        joining.addDomain(authority, domain, cast.administrator());
        return new Council(organisations.name(authority), domain, email);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
