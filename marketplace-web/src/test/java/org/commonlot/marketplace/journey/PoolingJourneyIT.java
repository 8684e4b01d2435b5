package org.commonlot.marketplace.journey;

import java.time.LocalDate;
import java.util.Locale;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three councils found a coalition, say what they need, commit themselves, and one of them goes back on it. */
@OnPostgres
class PoolingJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    /** One who speaks for a council in the coalition, and one who owns it. */
    private record Council(String name, Person speaker, Person owner) {}

    @Test
    void foundsJoinsSignsNeedsCommitsWithdrawsAndStartsTheJointProcurement() {
        try (var chromium = Chromium.start()) {
            var lead = council(chromium, Role.COALITION_LEAD, Role.BUYER);
            var near = council(chromium, Role.COALITION_MEMBER);
            var far = council(chromium, Role.COALITION_MEMBER);
            var name = "Parking " + clock.instant().toEpochMilli();

            lead.speaker().open("/desk").follow("Coalitions: what you buy with others");
            lead.speaker()
                    .press("Found a coalition")
                    .press("Found the coalition")
                    .isAnswered(422);
            lead.speaker()
                    .fill("Name", name)
                    .choose("What does it rest on?", "Whichever authorities want to")
                    .fill("What is it for?", "To buy parking systems together.")
                    .press("Found the coalition")
                    .sees("The coalition is founded.");
            var coalition = lead.speaker().path();
            invites(lead, near);
            invites(lead, far);
            joins(near, name);
            joins(far, name);

            lead.speaker()
                    .open(coalition)
                    .follow("Issue an agreement")
                    .fill("Title", "Deed of buying together")
                    .fill("Wording", "Who withdraws late pays.")
                    .fill(
                            "Price of withdrawing a binding commitment after its lock date, in percent of its value",
                            "10")
                    .fill("Days of notice before a member leaves", "30")
                    .press("Issue the agreement")
                    .sees("The agreement is issued");
            for (var council : new Council[] {lead, near, far}) signs(council, coalition);
            shares(lead.speaker(), coalition);
            votes(lead, near, far, coalition);

            needs(lead, coalition, "Parking permits", "100000");
            needs(near, coalition, "Digital parking", "80000");
            imports(far, coalition);

            for (var council : new Council[] {lead, near, far}) delegates(council);
            lead.speaker().open(coalition + "/demand").followStarting("Group “");
            lead.speaker()
                    .fill("What is it called?", "Parking together")
                    .date("Last day to commit", today().plusDays(20))
                    .fill("From which value is it worth while? (optional)", "150000")
                    .press("Group")
                    .sees("The lines are grouped.")
                    .sees("Undersubscribed");
            var pool = lead.speaker().path();
            lead.speaker().press("Remind those who have not answered").sees("3 authorities are reminded.");
            commits(lead, pool, "Parking permits");
            commits(near, pool, "Digital parking");
            commits(far, pool, "Parking enforcement");
            lead.speaker().open(pool).sees("It fits").sees("Everybody has answered");

            clock.travelTo(UkTime.endOf(today().plusDays(20)));
            far.owner().open(pool).follow("Parking enforcement").follow("Withdraw the commitment");
            far.owner()
                    .sees("£6,000")
                    .sees("£240,000 before, £180,000 after")
                    .press("Withdraw")
                    .isAnswered(422);
            far.owner()
                    .fill("Why?", "The budget was cut.")
                    .tick("I have seen the price and the effect")
                    .press("Withdraw")
                    .sees("The commitment is withdrawn.")
                    .sees("£6,000");

            lead.speaker().open(pool).press("Start the joint procurement").sees("The draft is ready");
            lead.speaker().sees(near.name()).doesNotSee(far.name());
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/coalitions/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
            anybody.sees("Withdrawn after the last day to commit")
                    .sees(far.name())
                    .sees("Parking together");
            anybody.sees("What we buy first").sees("1 of 3 authorities have voted");
            anybody.sees("Deed of buying together, version 1").sees("Director of Resources");
        }
        inspection.report("buying together");
    }

    private void invites(Council lead, Council invited) {
        lead.speaker()
                .follow("Invite an authority")
                .fill("Authority", "no such council")
                .choose("As what?", "Core: decides, pays, and may lead")
                .press("Send the invitation")
                .isAnswered(422)
                .fill("Authority", invited.name())
                .press("Send the invitation")
                .sees("The invitation is on its way.");
    }

    private static void joins(Council council, String coalition) {
        council.owner().open("/desk/coalitions").follow(coalition);
        council.owner()
                .follow("Answer the invitation to " + council.name())
                .choose("Does your authority take part?", "Yes, it takes part")
                .press("Send the answer")
                .sees("Your authority takes part from today.");
    }

    private static void signs(Council council, String coalition) {
        council.owner()
                .open(coalition)
                .follow("Sign the agreement for " + council.name())
                .sees("Who withdraws late pays.")
                .press("Sign for " + council.name())
                .isAnswered(422);
        council.owner()
                .fill("In which capacity do you sign?", "Director of Resources")
                .tick("I have read the agreement and may sign it for my authority")
                .press("Sign for " + council.name())
                .sees("You have signed for your authority.");
    }

    private void votes(Council lead, Council near, Council far, String coalition) {
        proposes(near, coalition, "Permits take a week");
        proposes(far, coalition, "Nobody knows our trees");
        lead.speaker()
                .open(coalition + "/problems")
                .follow("Open a ballot")
                .fill("What is it called?", "What we buy first")
                .date("Last day to vote", today().plusDays(5))
                .press("Open the ballot")
                .sees("The ballot is open.");
        near.speaker()
                .open(coalition + "/problems")
                .follow("What we buy first")
                .fill("Points", 0, "9")
                .press("Vote")
                .isAnswered(422)
                .sees("Share out exactly 10 points")
                .fill("Points", 1, "1")
                .press("Vote")
                .sees("Your authority has voted.");
    }

    private static void proposes(Council council, String coalition, String problem) {
        council.speaker().open(coalition).follow("Problems and ballots").press("Propose a problem");
        council.speaker()
                .fill("What is the problem called?", problem)
                .press("Propose")
                .sees("The problem is proposed.");
    }

    private static void shares(Person lead, String coalition) {
        lead.open(coalition).follow("How costs are shared").choose("By what?", "In equal parts");
        lead.press("Save").sees("The rule is saved.");
        lead.choose("What is shared?", "Costs")
                .fill("The whole, in pounds", "100")
                .press("Show");
        lead.sees("£33.34").sees("£33.33").sees("£100");
    }

    private void needs(Council council, String coalition, String title, String value) {
        council.speaker()
                .open(coalition)
                .follow("What the members need")
                .press("Say what you need")
                .fill("What do you need?", title)
                .press("Save")
                .isAnswered(422)
                .stillHas("What do you need?", title)
                .fill("Value over the whole term, including VAT (optional)", value)
                .date("From when do you need it?", today().plusDays(200))
                .press("Save")
                .sees("The line is added.");
    }

    private void imports(Council council, String coalition) {
        var day = today().plusDays(210);
        council.speaker()
                .open(coalition + "/demand")
                .follow("Bring lines in from a spreadsheet")
                .fill("Rows", "title,value,needed_from\nParking enforcement,60000," + day + "\nTrees,many," + day)
                .press("Bring in")
                .isAnswered(422)
                .sees("The column value can’t be read")
                .sees("One row was added");
        council.speaker()
                .stillHas("Rows", "title,value,needed_from\nTrees,many," + day)
                .fill("Rows", "title,value,needed_from\nTrees,900," + day.plusYears(3))
                .press("Bring in")
                .sees("One line was added");
    }

    private static void delegates(Council council) {
        council.owner()
                .open("/desk/delegation")
                .press("Let somebody sign")
                .choose("Which step?", "Binding")
                .select("Who?", "AUTHORITY_OWNER")
                .fill("Up to which value? (optional)", "150000")
                .press("Save")
                .sees("The scheme is changed.");
    }

    private static void commits(Council council, String pool, String line) {
        council.speaker().open(pool).follow(line).follow("Commit your authority");
        council.speaker()
                .choose("How far?", "Binding")
                .press("Sign")
                .isAnswered(422)
                .sees("scheme of delegation");
        council.owner().open(pool).follow(line).follow("Commit your authority");
        council.owner().choose("How far?", "Binding").press("Sign").sees("The step is signed.");
    }

    private Council council(Chromium chromium, Role... speaking) {
        OrganisationId authority = cast.authority();
        var speaker = cast.actor(authority, speaking);
        var owner = cast.actor(authority, Role.AUTHORITY_OWNER);
        return new Council(
                organisations.name(authority),
                signedIn(chromium, speaker.person()),
                signedIn(chromium, owner.person()));
    }

    private Person signedIn(Chromium chromium, PersonId person) {
        return chromium.signedIn(cast.account(person), site(), inspection);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
