package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.coalition.Tier;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.contract.ContractView;
import org.commonlot.marketplace.contract.Contracting;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.pooling.Delegating;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.procurement.Procuring;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seven authorities buy together: they vote on what is worst, say what they need and commit to it, one goes back on it after
 * the last day, two suppliers win three lots, four authorities call off, a seventh comes in later, and all read what it saves.
 */
@OnPostgres
class SevenAuthoritiesJourneyIT {

    private static final String PERMITS = "Parking permits";
    private static final String SENSORS = "Bay sensors";
    private static final String ENFORCEMENT = "Enforcement";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    Story story;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Delegating delegating;

    @Autowired
    Procuring procuring;

    @Autowired
    Contracting contracting;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    /** One who speaks for a council and orders for it, and one who may bind it. */
    private record Council(Circle.House house, String name, Person speaker, Person approver) {}

    @Test
    void sevenAuthoritiesVoteCommitBuyInLotsCallOffLetALateOneInAndSave() {
        try (var chromium = Chromium.start()) {
            var circle = Circle.founded(beans);
            for (int i = 0; i < 5; i++) circle.join(Tier.CORE);
            int agreement = circle.issue("10");
            circle.houses().forEach(house -> circle.sign(agreement, house));
            var lead = council(chromium, circle.lead, Role.COALITION_LEAD);
            var members = circle.others.stream()
                    .map(house -> council(chromium, house, Role.CONTRACT_MANAGER))
                    .toList();
            var desk = "/desk/coalitions/" + circle.id.value();

            votes(lead, members, desk);
            needs(members.get(0), desk, PERMITS, "100", "30000", "36000");
            needs(members.get(1), desk, PERMITS, "200", "60000", "66000");
            needs(members.get(2), desk, SENSORS, "50", "12000", "14000");
            needs(members.get(3), desk, SENSORS, "40", "9600", "11000");
            needs(members.get(4), desk, ENFORCEMENT, "", "30000", "");
            needs(lead, desk, ENFORCEMENT, "", "20000", "");

            var pool = grouped(lead, desk, 6);
            var titles = List.of(PERMITS, PERMITS, SENSORS, SENSORS, ENFORCEMENT);
            for (int i = 0; i < titles.size(); i++) commits(members.get(i), pool, titles.get(i));
            lead.speaker().open(pool).sees("Has not answered").sees(lead.name()).sees("What it may save");
            commits(lead, pool, ENFORCEMENT);
            withdrawsLate(members.get(4), pool);

            var challenge = drafted(lead, members, pool);
            offered(lead, challenge);
            approved(challenge, lead, members.subList(0, 4));
            var lots = story.lots(challenge);
            won(challenge, lots);

            allocated(lead, members, challenge);
            members.get(4).approver().open(joint(challenge)).isAnswered(404);
            signed(challenge, lots);
            framed(lead, challenge, lots);
            callsOff(members.get(0), challenge, lots.get(0), "Permit (licences)", "90", "£27,900");
            callsOff(members.get(1), challenge, lots.get(0), "Permit (licences)", "160", "£48,000");
            callsOff(members.get(2), challenge, lots.get(1), "Sensor (sensors)", "50", "£10,000");
            callsOff(members.get(3), challenge, lots.get(1), "Sensor (sensors)", "40", "£8,000");
            var late = late(chromium, lead, challenge);

            everybodyReads(chromium, lead, members, circle, challenge);
            opened(chromium, lead, members, late, challenge);
        }
        inspection.report("seven authorities");
    }

    private void votes(Council lead, List<Council> members, String desk) {
        proposes(members.getFirst(), desk, "Nobody finds a space");
        proposes(members.getLast(), desk, "Permits take a week");
        lead.speaker().open(desk + "/problems").follow("Open a ballot");
        lead.speaker()
                .fill("What is it called?", "What we buy first")
                .date("Last day to vote", today().plusDays(5))
                .press("Open the ballot")
                .sees("The ballot is open.");
        for (var council : members.subList(0, 4)) {
            council.speaker().open(desk + "/problems").follow("What we buy first");
            council.speaker()
                    .fill("Points", 0, "7")
                    .fill("Points", 1, "3")
                    .press("Vote")
                    .sees("Your authority has voted.");
        }
        clock.travelTo(UkTime.endOf(today().plusDays(5)));
        lead.speaker()
                .open(desk + "/problems")
                .follow("What we buy first")
                .sees("4 of 6 authorities have voted")
                .sees("28");
    }

    private static void proposes(Council council, String desk, String problem) {
        council.speaker().open(desk + "/problems").press("Propose a problem");
        council.speaker()
                .fill("What is the problem called?", problem)
                .press("Propose")
                .sees("The problem is proposed.");
    }

    private void needs(Council council, String desk, String title, String quantity, String value, String baseline) {
        council.speaker().open(desk + "/demand").press("Say what you need");
        council.speaker()
                .fill("What do you need?", title)
                .fill("Quantity (optional)", quantity)
                .fill(
                        "Unit of the quantity (optional)",
                        quantity.isEmpty() ? "" : title.equals(SENSORS) ? "sensors" : "licences")
                .fill("Value over the whole term, including VAT (optional)", value)
                .fill("What does it cost a year today? (optional)", baseline)
                .date("From when do you need it?", today().plusDays(200))
                .press("Save")
                .sees("The line is added.");
    }

    private String grouped(Council lead, String desk, int lines) {
        lead.speaker().open(desk + "/pools/new").fill("What is it called?", "Parking for all of us");
        var boxes = lead.speaker().page().locator("input[name=lines]");
        assertThat(boxes.count()).isEqualTo(lines);
        for (int i = 0; i < lines; i++) boxes.nth(i).check();
        lead.speaker()
                .date("Last day to commit", today().plusDays(20))
                .press("Group")
                .sees("The lines are grouped.");
        return lead.speaker().path();
    }

    private static void commits(Council council, String pool, String line) {
        council.approver().open(pool).followBeside(council.name(), line);
        council.approver().follow("Commit your authority");
        council.approver().choose("How far?", "Binding").press("Sign").sees("The step is signed.");
    }

    private void withdrawsLate(Council council, String pool) {
        clock.travelTo(UkTime.endOf(today().plusDays(20)));
        council.approver().open(pool).followBeside(council.name(), ENFORCEMENT);
        council.approver()
                .follow("Withdraw the commitment")
                .sees("£3,000")
                .sees("£161,600 before, £131,600 after")
                .fill("Why?", "The budget was cut.")
                .tick("I have seen the price and the effect")
                .press("Withdraw")
                .sees("The commitment is withdrawn.");
    }

    /** The draft is started from the group; the lead says in which lot each line is bought, and in which tiers. */
    private Story.Challenge drafted(Council lead, List<Council> members, String pool) {
        lead.speaker().open(pool).press("Start the joint procurement").sees("The draft is ready");
        for (var council : members.subList(0, 4)) lead.speaker().sees(council.name());
        lead.speaker().doesNotSee(members.get(4).name());
        var id = new ProcurementId(UUID.fromString(lead.speaker().path().replaceFirst(".*/", "")));
        var team = story.team(
                lead.house().authority(), lead.house().speaker(), lead.house().approver());
        var draft = story.divided(
                story.completed(id, team, Story.BELOW_THRESHOLD), Story.BELOW_THRESHOLD, 100_000, 30_000, 50_000);
        var lots = Map.of(
                PERMITS, List.of("Lot 1: Part 1", "Permit"),
                SENSORS, List.of("Lot 2: Part 2", "Sensor"),
                ENFORCEMENT, List.of("Lot 3: Part 3", "Enforcement"));
        lead.speaker().open("/desk/procurements/" + id.value()).follow("What bids price");
        lead.speaker().press("Save and go back").isAnswered(422);
        int rows = lead.speaker().questions("Priced as");
        assertThat(rows).isEqualTo(5);
        for (int i = 0; i < rows; i++) {
            var placed = Objects.requireNonNull(lots.get(lead.speaker().typed("Priced as", i)));
            lead.speaker().select("Lot", i, placed.getFirst()).fill("Priced as", i, placed.getLast());
        }
        lead.speaker()
                .fill("Volume tiers", "Permit; 250")
                .press("Save and go back")
                .sees("Together 300 are committed");
        return draft;
    }

    private void offered(Council lead, Story.Challenge challenge) {
        lead.speaker()
                .open("/desk/procurements/" + challenge.id().value() + "/framework-offer")
                .choose("What is it?", "A framework")
                .fill("Ceiling", "180000")
                .date("First day of call-offs", today())
                .date("Last day of call-offs", today().plusYears(3))
                .fill("Fee, in per cent of each call-off", "1")
                .choose(
                        "How is a supplier chosen for a call-off?",
                        "By an objective mechanism, without further competition")
                .fill("The mechanism", "The price of the tier that is reached, of the one supplier of each lot")
                .choose("Who may call off, by category", "Unitary authority")
                .choose("Does your authority have to agree to those that are not named one by one?", "Yes")
                .press("Save and go back")
                .sees("Framework (Procurement Act 2023, section 45)");
    }

    /** Each authority approves what is bought for it; the panel's declarations are walked elsewhere. */
    private void approved(Story.Challenge challenge, Council lead, List<Council> buyers) {
        procuring.sendForReview(challenge.id(), challenge.team().author());
        for (var council : buyers) {
            council.approver().open(joint(challenge)).sees("£180,000").press("Approve for your authority");
            council.approver().doesNotSee("Approve for your authority");
        }
        story.announcedAfterReview(challenge);
        procuring.publish(challenge.id(), challenge.team().author());
        lead.speaker().open("/opportunities/" + challenge.reference()).sees("Lot 1: Part 1");
    }

    /** Three bid for the first lot, two for each of the others, and one of them for both. */
    private void won(Story.Challenge challenge, List<LotId> lots) {
        for (var prices : List.of(
                List.of("310", "300", "310", "300"),
                List.of("330", "320", "330", "320"),
                List.of("350", "340", "350", "340"))) {
            story.bidSubmitted(challenge.of(lots.get(0)), prices);
        }
        var second = story.bidSubmitted(challenge.of(lots.get(1)), List.of("200", "200"));
        story.bidSubmitted(challenge.of(lots.get(1)), List.of("210", "210"));
        story.bidSubmitted(challenge.of(lots.get(2)), second.supplier(), second.bidder(), "19000");
        story.bidSubmitted(challenge.of(lots.get(2)), "22000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        for (var lot : lots) {
            story.clearedAndAgreed(challenge.of(lot));
            story.decided(challenge.of(lot));
        }
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private void allocated(Council lead, List<Council> members, Story.Challenge challenge) {
        members.get(0)
                .approver()
                .open(joint(challenge))
                .sees("£30,000")
                .sees("£60,000")
                .sees("£10,000")
                .sees("£8,000")
                .sees("£19,000");
        lead.speaker()
                .open("/desk/procurements/" + challenge.id().value())
                .sees("Shares of the award")
                .sees("£19,000");
    }

    private void signed(Story.Challenge challenge, List<LotId> lots) {
        var author = challenge.team().author();
        for (var lot : lots) {
            for (var contract : contracts.of(lot, author)) {
                contracting.sign(contract.id(), Story.signed(story.today()), null, author);
                if (contract.detailsDue()) {
                    contracting.fileDetails(contract.id(), "034567-2026", clock.instant(), author);
                }
            }
        }
    }

    private void framed(Council lead, Story.Challenge challenge, List<LotId> lots) {
        for (var lot : lots.subList(0, 2)) {
            var any = contracts.of(lot, challenge.team().author()).getFirst();
            lead.speaker().open(book(any)).follow("Record the contract’s prices");
            lead.speaker()
                    .choose("Is it a framework, under which authorities call off?", "Yes")
                    .press("Save")
                    .sees("It is saved.");
        }
    }

    private void callsOff(
            Council council, Story.Challenge challenge, LotId lot, String what, String quantity, String costs) {
        var own = contracts.of(lot, challenge.team().author()).stream()
                .filter(contract -> contract.authority().equals(council.house().authority()))
                .findFirst()
                .orElseThrow();
        orders(council, book(own), what, quantity, costs);
    }

    private void orders(Council council, String book, String what, String quantity, String costs) {
        council.speaker().open(book).follow("Order something");
        council.speaker()
                .choose("What do you order?", what)
                .fill("How many", quantity)
                .fill("Deliver to", "Town Hall")
                .date("Needed by", today().plusDays(20))
                .press("Ask for approval")
                .sees("The order waits for approval.")
                .sees(costs);
        council.approver()
                .open(council.speaker().path())
                .press("Approve the order")
                .sees("The order is approved.");
    }

    /** A seventh authority, which nobody knew of before: the notice names its kind. */
    private Council late(Chromium chromium, Council lead, Story.Challenge challenge) {
        var house = Circle.founded(beans).house(Role.CONTRACT_MANAGER);
        var late = council(chromium, house, Role.CONTRACT_MANAGER);
        late.speaker().open("/framework-agreements/" + challenge.reference()).follow("Call off");
        late.speaker()
                .choose("Lot", "Lot 1: Part 1")
                .fill("The most that you will order", "5000")
                .fill("What you need, and why from here", "The same permits take a week here")
                .choose(
                        "What you have checked",
                        "What we need is within the description in the notice",
                        "We have read the notice, the contract and how bids were assessed",
                        "The price is value for money against what else we could do",
                        "Nobody who decides has a conflict of interest",
                        "Our own funds and approvals are there")
                .press("Ask to call off")
                .sees("The lead has to agree");
        var path = late.speaker().path();
        lead.approver().open(path).press("Agree").sees("The authority that asked is told.");
        late.approver().open(path).press("Sign for the authority").sees("Your authority can order under it.");
        late.speaker().open(path).follow("Order under the contract");
        orders(late, late.speaker().path(), "Permit (licences)", "10", "£3,000");
        return late;
    }

    private void everybodyReads(
            Chromium chromium, Council lead, List<Council> members, Circle circle, Story.Challenge challenge) {
        var anybody = chromium.withoutScripts("anybody", site(), inspection);
        anybody.open("/opportunities/" + challenge.reference())
                .sees("What each authority is committed to")
                .sees("Lot 3: Part 3")
                .sees(lead.name());
        lead.speaker()
                .open("/desk/coalitions/" + circle.id.value())
                .sees("Everybody has answered")
                .sees("What is left to be ordered")
                .sees("Orders against what each authority paid before");
        assertThat(lead.speaker().downloads("The groups, as CSV")).contains("Parking for all of us");
        assertThat(lead.speaker().downloads("What is left, as CSV"))
                .contains(members.get(1).name())
                .contains(",60000.00,48000.00,12000.00,");
        lead.speaker().follow("See the public page");
        anybody.open(lead.speaker().path())
                .sees("Withdrawn after the last day to commit")
                .sees(members.get(4).name())
                .sees("What we buy first")
                .sees("4 of 6 authorities have voted")
                .sees("What it saves")
                .sees("Orders against what the bids asked of single buyers")
                .sees("£6,600");
        assertThat(anybody.downloads("Every entry, as CSV")).contains(",27900.00,", ",48000.00,", ",10000.00,");
    }

    /** One buyer, the lead; everybody else is a party; and each contract names whose it is. */
    private void opened(
            Chromium chromium, Council lead, List<Council> members, Council late, Story.Challenge challenge) {
        var anybody = chromium.person("a program", site(), inspection);
        anybody.open("/opportunities/" + challenge.reference());
        var ocid = anybody.target("This procurement as open data").replaceFirst(".*/", "");
        var whole = JsonMapper.shared()
                .readTree(anybody.page()
                        .request()
                        .get("/api/ocds/records/" + ocid)
                        .text())
                .at("/records/0/compiledRelease");
        assertThat(whole.at("/buyer/name").asString()).isEqualTo(lead.name());
        var buyers = new ArrayList<>(List.of(lead.name(), late.name()));
        members.subList(0, 4).forEach(member -> buyers.add(member.name()));
        assertThat(names(whole, "/parties", "buyer")).containsExactlyInAnyOrderElementsOf(buyers);
        assertThat(whole.path("contracts")
                        .valueStream()
                        .map(contract -> contract.at("/buyer/name").asString()))
                .containsExactlyInAnyOrderElementsOf(buyers);
    }

    private static List<String> names(JsonNode release, String of, String role) {
        return release.at(of)
                .valueStream()
                .filter(party -> party.path("roles")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(role)))
                .map(party -> party.path("name").asString())
                .toList();
    }

    private Council council(Chromium chromium, Circle.House house, Role also) {
        cast.seat(house.speaker(), house.authority(), also);
        delegating.allow(house.authority(), CommitmentStep.BINDING, Role.APPROVER, null, null, house.owner());
        return new Council(
                house,
                organisations.name(house.authority()),
                signedIn(chromium, house.speaker()),
                signedIn(chromium, house.approver()));
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private static String joint(Story.Challenge challenge) {
        return "/desk/joint/" + challenge.id().value();
    }

    private static String book(ContractView contract) {
        return "/desk/orders/contracts/" + contract.id().value();
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
