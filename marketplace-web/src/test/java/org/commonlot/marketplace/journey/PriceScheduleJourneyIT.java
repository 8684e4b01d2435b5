package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.commonlot.marketplace.bidding.BidId;
import org.commonlot.marketplace.schedule.Schedules;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lead sets a price schedule, two suppliers price it, one on the page and one as a file, and councils order by it. */
@OnPostgres
class PriceScheduleJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void pricesInTheScheduleAreOpenedScoredAwardedAndOrderedAtTheTierThatIsReached() {
        try (var chromium = Chromium.start()) {
            var joint = Joint.scheduledDraft(beans);
            var author = joint.challenge.team().author();
            var lead = signedIn(chromium, author);
            var desk = "/desk/procurements/" + joint.challenge.id().value();
            lead.open(desk).sees("Price schedule").follow("What bids price");
            lead.sees("200 licences").fill("Volume tiers", "Licence; 250; 200").press("Save and go back");
            lead.isAnswered(422)
                    .sees("Row 1 of the tiers is out of order")
                    .stillHas("Volume tiers", "Licence; 250; 200")
                    .fill("Volume tiers", "Licence; 250")
                    .press("Save and go back")
                    .sees("Together 300 are committed, so the price of a bid is computed at the tier from 250.");
            joint.publish();

            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/opportunities/" + joint.challenge.reference())
                    .sees("Price schedule")
                    .sees("Licence (licences)")
                    .sees("to the penny")
                    .sees("Where bids give unit prices, the share of an authority is what its committed quantities"
                            + " cost");

            var councils = councils(joint);
            var dear = cast.actor(cast.supplier(), Role.BID_WRITER);
            var typing = signedIn(chromium, dear);
            var first = page(story.bidAnswered(joint.challenge, dear));
            typing.open(first).follow("Price schedule");
            typing.fill(cell(councils.getFirst(), "1 to under 250"), "400")
                    .fill(cell(councils.getFirst(), "250 or more"), "twelve")
                    .press("Save and go back")
                    .isAnswered(422)
                    .sees(cell(councils.getFirst(), "250 or more") + ": enter an amount in pounds")
                    .stillHas(cell(councils.getFirst(), "1 to under 250"), "400")
                    .stillHas(cell(councils.getFirst(), "250 or more"), "twelve")
                    .fill(cell(councils.getFirst(), "250 or more"), "380")
                    .press("Save and go back")
                    .sees("Incomplete")
                    .offersNo("Check and submit your bid");
            typing.follow("Price schedule");
            typing.stillHas(cell(councils.getFirst(), "250 or more"), "380")
                    .fill(cell(councils.getLast(), "1 to under 250"), "400")
                    .fill(cell(councils.getLast(), "250 or more"), "380")
                    .press("Save and go back");
            typing.press("Check and submit your bid");
            typing.sees("£114,000").sees("Counted in the price").press("Submit your bid");
            typing.sees("Your bid is submitted").sees("Bid reference");

            var cheap = cast.actor(cast.supplier(), Role.BID_WRITER);
            var filing = signedIn(chromium, cheap);
            var second = page(story.bidAnswered(joint.challenge, cheap));
            filing.open(second + "/schedule");
            var template = filing.downloads("Download the schedule as CSV");
            assertThat(template).startsWith("item,unit,authority,committed,indicative,from_quantity,unit_price");
            filing.follow("Send the schedule as a file");
            filing.attach("wrong.csv", filled(template, "free"))
                    .press("Send the prices")
                    .isAnswered(422)
                    .sees("4 cells are wrong")
                    .sees("unit_price")
                    .sees("Enter an amount in pounds");
            filing.attach("right.csv", filled(template, "299.99"))
                    .press("Send the prices")
                    .sees("Your price, computed from what you have saved: £89,997");
            filing.open(second + "/check").press("Submit your bid").sees("Your bid is submitted");

            story.awardDecided(joint.challenge);
            joint.sign();
            lead.open(desk).sees("£59,998").sees("£29,999");
            var book = "/desk/orders/contracts/"
                    + joint.contract(joint.second()).id().value();
            lead.open(book)
                    .sees("£59,998")
                    .follow("Record the contract’s prices")
                    .sees("The items, the tiers and the prices are those that the winner sealed with its bid.");
            lead.choose("Is it a framework, under which authorities call off?", "Yes")
                    .press("Save")
                    .sees("It is saved.");

            var manager = signedIn(chromium, cast.actor(joint.second().authority(), Role.CONTRACT_MANAGER));
            manager.open(book).follow("Order something");
            manager.choose("What do you order?", "Licence (licences)")
                    .fill("How many", "200")
                    .fill("Deliver to", "Town Hall")
                    .date("Needed by", story.today().plusDays(20))
                    .press("Ask for approval")
                    .sees("The order waits for approval.")
                    .sees("£59,998");
        }
        inspection.report("price schedule");
    }

    /** The names of those that have a price of their own, as the page has them. */
    private List<String> councils(Joint joint) {
        return beans.getBean(Schedules.class).of(joint.challenge.lot()).items().getFirst().needs().stream()
                .map(need -> need.authorityName())
                .toList();
    }

    private static String cell(String council, String tier) {
        return council + ", Licence: " + tier;
    }

    private static String filled(String template, String price) {
        return template.lines()
                .map(line -> line.endsWith(",") ? line + price : line)
                .collect(Collectors.joining("\r\n"));
    }

    private static String page(BidId bid) {
        return "/bids/" + bid.value();
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
