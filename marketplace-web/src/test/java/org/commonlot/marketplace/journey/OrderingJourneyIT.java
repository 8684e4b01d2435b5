package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.salescycle.CycleCounting;
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

/** Of a joint award one authority declines its share, and the other signs, orders, corrects, and sees what that saves. */
@OnPostgres
class OrderingJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    Contracting contracting;

    @Autowired
    CoalitionRegister coalitions;

    @Autowired
    CycleCounting counting;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void declinesAShareSignsOrdersApprovesCorrectsAndCountsTheSaving() {
        try (var chromium = Chromium.start()) {
            var joint = Joint.awarded(beans);
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/opportunities/" + joint.challenge.reference())
                    .sees("What each authority is committed to")
                    .sees("in proportion to what each authority was committed to in it on publication");

            var near = signedIn(chromium, joint.first().approver());
            near.open("/desk/joint/" + joint.challenge.id().value())
                    .sees("£30,000")
                    .sees("£60,000.01");
            near.followStarting("Decline your authority’s share")
                    .press("Decline the share")
                    .isAnswered(422);
            near.fill("Why your authority does not take its share", "Full council said no")
                    .tick("My authority has decided this, and I record it")
                    .press("Decline the share")
                    .sees("The share is declined.")
                    .sees("Declined: Full council said no");

            var author = joint.challenge.team().author();
            contracting.sign(joint.contract(joint.second()).id(), Story.signed(story.today()), null, author);
            var lead = signedIn(chromium, author);
            lead.open("/desk/procurements/" + joint.challenge.id().value()).sees("Shares of the award");
            var book = "/desk/orders/contracts/"
                    + joint.contract(joint.second()).id().value();
            lead.open(book)
                    .follow("Record the contract’s prices")
                    .press("Record prices")
                    .isAnswered(422);
            lead.choose("Is it a framework, under which authorities call off?", "No")
                    .fill("Prices", "Licence; licence; 2; 100")
                    .press("Record prices")
                    .isAnswered(422)
                    .sees("Row 1 is out of order");
            lead.fill("Prices", "Licence; licence; 1; 100\nLicence; licence; 150; 80")
                    .press("Record prices")
                    .sees("The prices are recorded.")
                    .offersNo("Order something");

            var manager = signedIn(chromium, cast.actor(joint.second().authority(), Role.CONTRACT_MANAGER));
            manager.open("/desk").follow("Order under your contracts").sees("£60,000.01");
            manager.open(book)
                    .follow("Order something")
                    .press("Ask for approval")
                    .isAnswered(422);
            manager.choose("What do you order?", "Licence (licence)")
                    .fill("How many", "1000")
                    .fill("Deliver to", "Town Hall, ask for Bo")
                    .date("Needed by", story.today().plusDays(20))
                    .press("Ask for approval")
                    .isAnswered(422)
                    .sees("This would cost £80,000, and £60,000.01 is left");
            manager.stillHas("Deliver to", "Town Hall, ask for Bo")
                    .fill("How many", "200")
                    .press("Ask for approval")
                    .sees("The order waits for approval.")
                    .sees("£16,000")
                    .sees("Somebody else who may bind your authority");
            var order = manager.path();

            var approver = signedIn(chromium, joint.second().approver());
            approver.open(order).press("Approve the order").sees("The order is approved.");
            manager.open(order)
                    .follow("Correct the quantity")
                    .press("Correct and ask for approval")
                    .isAnswered(422);
            manager.fill("How many instead", "100")
                    .fill("Why?", "Counted twice")
                    .press("Correct and ask for approval")
                    .sees("The order is corrected")
                    .sees("−£16,000")
                    .sees("£10,000");
            approver.open(order).press("Approve the order").sees("The order is approved.");
            var seller =
                    signedIn(chromium, cast.actor(joint.contract(joint.second()).supplier(), Role.BID_VIEWER));
            seller.open("/bids/orders").sees("Orders from buyers");
            seller.open(order.replace("/desk/", "/bids/"))
                    .sees("Town Hall, ask for Bo")
                    .sees("£10,000");
            manager.open(book).follow("Order something");
            manager.choose("What do you order?", "Something else")
                    .fill("What it is", "Training")
                    .fill("Unit", "day")
                    .fill("Price of one, including VAT", "600")
                    .fill("How many", "2")
                    .fill("Deliver to", "Town Hall")
                    .date("Needed by", story.today().plusDays(20))
                    .press("Ask for approval");
            approver.open(manager.path()).follow("Refuse the order");
            approver.fill("Why?", "We train ourselves").press("Refuse").sees("The order is refused.");
            manager.open(order).follow("Cancel the order").sees("A counter-entry takes back £10,000");

            var coalition = coalitions.byId(joint.circle.id);
            counting.sweep();
            anybody.open("/coalitions/" + coalition.slug())
                    .sees("How its members buy")
                    .sees("What it saves")
                    .sees("£10,000")
                    .sees("How it is counted")
                    .sees("Who has which part of it")
                    .sees("stays with the authority that ordered");
            assertThat(anybody.downloads("Every part of every entry, as CSV")).contains("share_gbp_inc_vat", ",,-");
            assertThat(anybody.downloads("Every entry, as CSV"))
                    .contains("counter_entry", ",16000.00,", ",-16000.00,", ",10000.00,");
        }
        inspection.report("orders and savings");
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
