package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Joint;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A signed contract is changed twice, once with a notice and once without, and ended; everybody reads of it. Another one is
 * signed by two authorities together, and changed with the approval of both; a third is signed here rather than on paper.
 */
@OnPostgres
class ContractJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void changesAContractWithANoticeAndWithoutOneAndEndsIt() {
        try (var chromium = Chromium.start()) {
            var contract = Managed.signed(beans);
            var today = UkTime.date(clock.instant());
            var manager = signedIn(chromium, contract.manager());
            var approver = signedIn(chromium, contract.approver());
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            manager.open("/desk").follow("Manage your contracts").sees("£90,000");
            var page = "/desk/contracts/" + contract.id().value();

            manager.open(page)
                    .sees("Bea Clark")
                    .follow("Add the signed copy")
                    .press("Add")
                    .isAnswered(422);
            manager.attach("signed.txt", "Signed").press("Add").isAnswered(422).sees("We take only a PDF here");
            manager.attachPdf("signed.pdf").press("Add").sees("The signed copy is kept.");
            assertThat(approver.open(page).offersNo("Add the signed copy").downloads("Download the signed copy"))
                    .isEqualTo("%PDF-1.7");

            manager.open(page)
                    .follow("Propose a change")
                    .press("Propose the change")
                    .isAnswered(422);
            answer(manager, "Not substantial", "99000")
                    .date("When does it take effect?", today)
                    .press("Propose the change")
                    .sees("None: value and term stay within the limits")
                    .offersNo("Record the notice");
            var small = manager.path();
            approver.open(small).press("Approve the change").sees("The change is approved.");
            manager.open(small).press("Record that it has taken effect").sees("The change has taken effect.");

            manager.open(page).sees("£99,000").follow("Propose a change");
            answer(manager, "Below-threshold modification", "120000")
                    .date("When does it take effect?", today)
                    .press("Propose the change")
                    .isAnswered(422)
                    .sees("by 10 per cent at most, here £9,900");
            manager.choose("On which ground of the Procurement Act?", "Provided for in the contract and in the notice")
                    .press("Propose the change")
                    .sees("Contract change notice (UK10) before it takes effect");
            var large = manager.path();
            approver.open(large).follow("Refuse the change").press("Refuse").isAnswered(422);
            approver.open(large).press("Approve the change").sees("The change is approved.");
            manager.open(large).follow("Withdraw the change").sees("remains on record");
            manager.open(large)
                    .follow("Record the notice")
                    .press("Record notice")
                    .isAnswered(422);
            manager.fill("Notice number", "012345-2026")
                    .date("Day of publication", today)
                    .fill("Time of publication", "00:01")
                    .press("Record notice")
                    .isAnswered(422)
                    .sees("before the change was approved");
            manager.fill("Time of publication", time()).press("Record notice").sees("The notice is recorded.");
            manager.press("Record that it has taken effect").sees("The change has taken effect.");

            manager.open(page)
                    .follow("Propose another supplier")
                    .press("Propose the transfer")
                    .isAnswered(422);
            manager.open(page)
                    .follow("End the contract")
                    .press("Propose the end")
                    .isAnswered(422);
            manager.choose("Why does it end?", "Both sides agree")
                    .fill("Reasons", "The service moves in house")
                    .date("Last day", today)
                    .press("Propose the end")
                    .sees("within 30 days of the end");
            var end = manager.path();
            approver.open(end).press("Approve the change");
            manager.open(end).press("Record that it has taken effect").sees("Publish a contract termination notice");
            manager.open(page)
                    .follow("Write down what was learned")
                    .press("Keep the lessons")
                    .isAnswered(422);
            manager.fill("What should be done another time, and what differently?", "Ask crews first")
                    .press("Keep the lessons")
                    .sees("Ask crews first");

            anybody.open("/contracts/" + contract.id().value())
                    .sees("012345-2026")
                    .sees("£120,000")
                    .sees("Sch 8 para 1");
        }
        inspection.report("contract changes");
    }

    @Test
    void signsOneContractWithTwoAuthoritiesAndChangesItWithTheApprovalOfBoth() {
        try (var chromium = Chromium.start()) {
            var joint = Joint.draft(beans);
            var challenge = joint.challenge;
            var author = signedIn(chromium, challenge.team().author());
            author.open("/desk/procurements/" + challenge.id().value() + "/terms")
                    .choose("Who signs the contract with the supplier?", "All authorities sign one contract together")
                    .press("Save and go back");
            joint.publish();
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/opportunities/" + challenge.reference()).sees("All authorities sign one contract together");

            joint.award("90000.01");
            var whole = joint.whole();
            var lead = organisations.name(whole.authority());
            var other = joint.circle.others.stream()
                    .filter(house -> !house.authority().equals(whole.authority()))
                    .findFirst()
                    .orElseThrow();
            var second = organisations.name(other.authority());
            author.open("/desk/procurements/" + challenge.id().value())
                    .follow("Record that the contract is signed: " + lead + ", " + second)
                    .press("Record signature")
                    .isAnswered(422)
                    .sees("Enter who signed for " + lead)
                    .sees("Enter who signed for " + second);
            author.date("Day on which the last party signed", UkTime.date(clock.instant()))
                    .fill("Who signed for " + lead + "?", "Bea Clark, director")
                    .fill("Who signed for " + second + "?", "Cara Dean, monitoring officer")
                    .fill("Who signed for the supplier?", "Sam Firm")
                    .press("Record signature")
                    .sees("The signature is recorded.");
            author.follow("Record the contract details: " + lead + ", " + second)
                    .fill("Notice number", "034567-2026")
                    .date("Day of publication", UkTime.date(clock.instant()))
                    .fill("Time of publication", time())
                    .press("Record notice")
                    .sees("The contract details are recorded.");

            anybody.open("/contracts?authority=" + second.replace(" ", "+"))
                    .sees(lead + "; " + second)
                    .sees("£90,000.01");
            anybody.open("/contracts/" + joint.contract(other).id().value())
                    .sees("Authorities that have signed this contract together")
                    .sees("£30,000")
                    .sees("£60,000.01");

            var manager = signedIn(chromium, cast.actor(whole.authority(), Role.CONTRACT_MANAGER));
            manager.open("/desk/contracts/" + whole.id().value())
                    .sees(lead + " leads")
                    .follow("Propose a change")
                    .sees("somebody of each approves the change");
            answer(manager, "Provided for in the contract and in the notice", "99000.01")
                    .choose("Whose part of the value does it change?", second)
                    .date("When does it take effect?", UkTime.date(clock.instant()))
                    .press("Propose the change")
                    .sees("Whose part it changes")
                    .sees("Nobody yet");
            var change = manager.path();
            var house = joint.circle.others.stream()
                    .filter(one -> one != other)
                    .findFirst()
                    .orElseThrow();
            signedIn(chromium, house.approver())
                    .open(change)
                    .press("Approve the change")
                    .sees("Your authority’s approval is recorded.")
                    .sees("Nobody yet");
            manager.open(change).offersNo("Record that it has taken effect");
            signedIn(chromium, other.approver())
                    .open("/desk/contracts/" + joint.contract(other).id().value())
                    .offersNo("Propose a change")
                    .open(change)
                    .press("Approve the change")
                    .doesNotSee("Nobody yet");
            manager.open(change).press("Record that it has taken effect").sees("The change has taken effect.");
            manager.open("/desk/contracts/" + whole.id().value()).sees("£99,000.01");
        }
        inspection.report("one contract of two authorities");
    }

    @Test
    void signsAContractHereRatherThanOnPaper() {
        try (var chromium = Chromium.start()) {
            var challenge = story.publishedChallenge(Story.OPEN);
            var bid = story.bidSubmitted(challenge, "90000");
            var ends = Objects.requireNonNull(story.awardDecided(challenge).standstillEnds());
            clock.travelTo(ends.plus(Duration.ofHours(9)));
            var authority = organisations.name(challenge.team().authority());
            var desk = "/desk/procurements/" + challenge.id().value();
            var author = signedIn(chromium, challenge.team().author());
            author.open(desk)
                    .follow("Offer the contract for signature: " + authority)
                    .press("Offer to all parties")
                    .isAnswered(422)
                    .sees("Choose the text of the contract");
            author.attachPdf("contract.pdf")
                    .press("Offer to all parties")
                    .sees("The contract is offered to all parties for signature.")
                    .sees("Not signed yet");

            var approver = signedIn(chromium, challenge.team().approver());
            approver.setsUpAPhone(clock.instant());
            approver.open("/desk").follow("Sign contracts").follow("Fewer missed bin collections");
            assertThat(approver.downloads("Read the contract (PDF)")).isEqualTo("%PDF-1.7");
            approver.press("Sign").isAnswered(422).sees("Confirm that you have read the file and sign it");
            approver.fill("In which capacity do you sign?", "Director of finance")
                    .tick("I have read this file, and sign it for my organisation")
                    .press("Sign")
                    .sees("You have signed.")
                    .sees("Director of finance")
                    .sees("Not signed yet");

            var firm = signedIn(chromium, bid.bidder());
            firm.setsUpAPhone(clock.instant());
            firm.open("/bids").follow("Sign contracts").follow("Fewer missed bin collections");
            firm.tabsTo("In which capacity do you sign?")
                    .types("Owner")
                    .tabsTo("I have read this file, and sign it for my organisation")
                    .types(" ")
                    .tabsTo("Sign")
                    .entersFocused()
                    .sees("You have signed.")
                    .doesNotSee("Not signed yet");
            author.open(desk).sees("Signed on");
            signedIn(chromium, cast.actor(challenge.team().authority(), Role.CONTRACT_MANAGER))
                    .open("/desk/contracts/" + story.contract(challenge).id().value())
                    .sees(challenge.team().approver().name())
                    .sees("Download the signed copy");
        }
        inspection.report("a contract signed here");
    }

    private static Person answer(Person manager, String ground, String value) {
        return manager.choose("On which ground of the Procurement Act?", ground)
                .fill("What changes, and why does the ground apply?", "Another crew")
                .fill("Value of the whole contract after the change, including VAT", value)
                .choose(
                        "Would it materially change the scope: goods, services or works of a kind that the contract"
                                + " does not provide for?",
                        "No")
                .choose("Would it materially change the economic balance in favour of the supplier?", "No")
                .choose("Would it change the overall nature of the contract?", "No")
                .choose("Could it reasonably have been made together with earlier changes?", "No");
    }

    private String time() {
        var now = clock.instant().atZone(UkTime.ZONE);
        return "%02d:%02d".formatted(now.getHour(), now.getMinute());
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
