package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two councils bring in their registers, one by a spreadsheet; everybody reads what they answer; their lead sees what ends
 * together and makes a joint procurement of it. A resident asks for data.
 */
@OnPostgres
class SystemsJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void bringsRegistersInSeesWhatEndsTogetherAndProposesToBuyIt() {
        try (var chromium = Chromium.start()) {
            var circle = Circle.agreed(beans);
            var today = UkTime.date(clock.instant());
            var east = circle.others.get(0);
            var west = circle.others.get(1);

            var keeper = signedIn(chromium, cast.actor(east.authority(), Role.BUYER, Role.COALITION_MEMBER));
            keeper.open("/desk").follow("Systems register").sees("Your authority has not entered any system yet");
            keeper.follow("Bring systems in from a spreadsheet");
            var head = "line_of_business,name,supplier,ends,users,yearly_cost_gbp_inc_vat,open_interface\n";
            keeper.fill(
                            "Rows",
                            head + "parking,Parker,Civic Ltd," + today.plusMonths(10)
                                    + ",40,12000,yes\nwaste,Binman,,soon,,,\n")
                    .press("Bring in")
                    .isAnswered(422)
                    .sees("Nothing was taken, as one row is wrong")
                    .sees("The column ends can’t be read");
            keeper.fill(
                            "Rows",
                            head + "parking,Parker,Civic Ltd," + today.plusMonths(10)
                                    + ",40,12000,yes\nwaste,Binman,,,,,\n")
                    .press("Bring in")
                    .sees("2 systems added")
                    .sees("They cost £12,000 a year");
            keeper.follow("Binman").follow("Change this system");
            keeper.fill("What does it cost a year? (optional)", "lots")
                    .press("Save")
                    .isAnswered(422);
            keeper.fill("What does it cost a year? (optional)", "9000")
                    .fill("How many cases or transactions a year? (optional)", "50000")
                    .choose("Can all its data be exported?", "Yes")
                    .press("Save")
                    .sees("Saved.")
                    .sees("full export");
            keeper.press("This is still right").sees("Confirmed for another year.");
            assertThat(keeper.open("/desk/systems").downloads("Download this list as CSV"))
                    .startsWith("line_of_business,name,supplier,ends")
                    .contains("parking,Parker,Civic Ltd");

            var other = signedIn(chromium, cast.actor(west.authority(), Role.CONTRACT_MANAGER));
            other.open("/desk/systems").press("Add a system");
            other.press("Save").isAnswered(422).sees("Choose a line of business");
            other.select("Which line of business does it support?", "Parking permits and penalties")
                    .fill("Name of the system", "Spaces")
                    .fill("Supplier (optional)", "Civic Limited")
                    .date("When does its contract end? (optional)", today.plusMonths(11))
                    .press("Save")
                    .sees("The system is added.");
            other.open("/desk/data").press("Add data that you hold");
            other.press("Save").isAnswered(422);
            other.fill("What is it?", "Trees")
                    .choose("In what form is it held?", "As maps")
                    .choose("With whom can it be shared?", "Everybody")
                    .fill("Where is it published? (optional)", "trees")
                    .press("Save")
                    .isAnswered(422)
                    .sees("The address must be one on the web");
            other.fill("Where is it published? (optional)", "https://data.example/trees")
                    .press("Save")
                    .sees("Added to what you hold.");

            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/authorities/" + east.authority().value())
                    .sees("The authority has told of 2 systems")
                    .sees("Parking permits and penalties")
                    .sees("Not known")
                    .follow("All of its systems")
                    .sees("open interface");
            anybody.open("/authorities/" + east.authority().value() + "/services")
                    .sees("50,000");
            anybody.open("/insights")
                    .follow("What ends together across authorities")
                    .sees("Parker")
                    .sees("Spaces");
            assertThat(anybody.downloads("Download all that ends in this time as CSV"))
                    .contains("Parker", "Spaces");
            resident(chromium, west.authority(), other, anybody);

            var lead = signedIn(chromium, circle.lead.speaker());
            lead.open("/desk/coalitions/" + circle.id.value())
                    .sees("Contracts and systems of members that end within 24 months, those that fit together")
                    .follow("What ends together among the members")
                    .sees(
                            "2 that end, at 2 authorities. They belong together by line of business. One supplier is named.");
            lead.followStarting("Propose to buy together");
            lead.press("Make the demand lines").isAnswered(422);
            lead.date("Until when can members commit?", today.plusDays(60))
                    .press("Make the demand lines")
                    .sees("The lines are grouped, and the members are told.")
                    .sees("Parking permits and penalties: Parker");
            keeper.open("/desk/systems").follow("Binman");
            keeper.press("Say in “" + circleName(lead, circle) + "” that we need it")
                    .sees("Your coalition sees what you need.")
                    .sees("Waste and recycling collection: Binman");
            keeper.open("/desk/systems").follow("Binman");
            keeper.press("We don’t use it any more").sees("The system is retired.");
        }
        inspection.report("systems, data and what ends together");
    }

    private static String circleName(Person lead, Circle circle) {
        lead.open("/desk/coalitions/" + circle.id.value());
        return lead.page().locator("h1").innerText();
    }

    private void resident(Chromium chromium, OrganisationId authority, Person keeper, Person anybody) {
        var resident = signedIn(chromium, cast.actor(cast.supplier(), Role.BID_WRITER));
        resident.open("/authorities/" + authority.value()).follow("Ask for a dataset");
        resident.press("Send the request").isAnswered(422);
        resident.fill("Which data do you ask for?", "Street lights")
                .fill("What would you use it for?", "To see which roads are dark")
                .press("Send the request")
                .sees("The authority has your request.");
        keeper.open("/desk/data").follow("Street lights");
        keeper.press("Publish the answer").isAnswered(422);
        keeper.choose("What do you answer?", "It is published")
                .fill("The answer, as everybody reads it", "Every light with its hours")
                .press("Publish the answer")
                .isAnswered(422)
                .sees("Enter where it is published");
        keeper.fill("Where it is published", "https://data.example/lights")
                .press("Publish the answer")
                .sees("The answer is public");
        keeper.open("/desk/data").follow("Street lights").sees("Every light with its hours");
        anybody.open("/authorities/" + authority.value() + "/data")
                .sees("Trees")
                .follow("What was asked for, and answered")
                .sees("Every light with its hours")
                .doesNotSee("Person ");
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
