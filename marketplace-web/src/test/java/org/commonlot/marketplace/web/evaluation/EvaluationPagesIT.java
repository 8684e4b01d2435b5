package org.commonlot.marketplace.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.commonlot.marketplace.evaluation.Checking;
import org.commonlot.marketplace.evaluation.Concern;
import org.commonlot.marketplace.evaluation.Concerned;
import org.commonlot.marketplace.evaluation.ExclusionGround;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.web.components.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Steps 4 to 6 of the story through the pages alone, from the opened bids to the public contract. */
@OnPostgres
class EvaluationPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    Story story;

    @Autowired
    ProcurementCatalogue catalogue;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Checking checking;

    @Autowired
    MarketClock clock;

    @Test
    void leadsFromTheOpeningToThePublicContract() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var winner = story.bidSubmitted(challenge, "90000");
        var loser = story.bidSubmitted(challenge, "110000");
        story.opened(challenge);
        var team = challenge.team();
        var desk = "/desk/procurements/" + challenge.id().value();
        var lot = desk + "/lots/" + challenge.lot().value();

        for (var person : team.deciding()) {
            assertThat(page(desk, person).select("a[href$=/conflict]")).hasSize(1);
            send(post(desk + "/conflict").param("kind", "NONE"), person);
        }

        assertThat(page(lot + "/checks", team.author()).text())
                .contains(
                        "Associated persons Old Hands Ltd, 1 Mill Lane, Leeds LS1 4AB",
                        "Subcontractors Small Parts Ltd",
                        "Not checked");
        raisesAConcernThatTheBidderAnswers(
                lot, winner.reference(), "/bids/" + winner.id().value(), team.author(), winner.bidder());
        for (var bid : new String[] {winner.reference(), loser.reference()}) {
            page(lot + "/checks/" + bid, team.author());
            var cleared =
                    post(lot + "/checks/" + bid).param("decision", "CLEARED").param("reason", "Settled");
            assertThat(refused(cleared, team.author()).select(".govuk-error-summary a[href=#sources]"))
                    .hasSize(1);
            send(cleared.param("sources", "SUPPLIER_INFORMATION", "DEBARMENT_LIST"), team.author());
        }

        for (var evaluator : new Actor[] {team.chair(), team.evaluator()}) scores(lot, evaluator);
        assertThat(page(lot + "/consensus", team.evaluator()).text()).contains("Not agreed");
        for (int number = 1; number <= 2; number++) {
            page(lot + "/consensus/" + number, team.chair());
            send(marks(lot + "/consensus/" + number), team.chair());
        }
        send(post(lot + "/consensus/finish"), team.chair());
        var ranking = page(lot + "/ranking", team.evaluator());
        assertThat(ranking.select("table").getFirst().select("tbody tr")).hasSize(2);
        assertThat(ranking.text()).contains("Before you follow this ranking", "How firm the first place is");
        assertThat(ranking.select("table").get(1).select("tbody tr").eachText()).isNotEmpty();

        var unchecked = page(desk, team.author());
        assertThat(unchecked.select("a[href$=/award/propose]")).isEmpty();
        assertThat(unchecked.text()).contains("Once the record is checked");
        story.recordChecked(challenge);
        assertThat(page(desk, team.author()).select("a[href$=/award/propose]")).hasSize(1);
        assertThat(page(lot + "/award/propose", team.author()).select("input[name=bid][checked]"))
                .hasSize(1);
        send(
                post(lot + "/award/propose").param("bid", winner.reference()).param("reasons", "The best total"),
                team.author());
        assertThat(page(lot + "/award", team.approver()).text()).contains("Approve the award");
        send(post(lot + "/award/approve"), team.approver());
        page(lot + "/award/summaries", team.author());
        send(post(lot + "/award/summaries"), team.author());
        assertThat(page("/bids/" + loser.id().value() + "/outcome", loser.bidder())
                        .text())
                .contains("You have not won this time", "The winning bid", "bids@firm.example");
        assertThat(page("/bids/" + winner.id().value() + "/outcome", winner.bidder())
                        .text())
                .contains("You have won")
                .doesNotContain("The winning bid");

        assertThat(page(lot + "/award/notice", team.author()).text())
                .contains("Associated persons of the winner", "Old Hands Ltd, 1 Mill Lane, Leeds LS1 4AB");
        send(notice(lot + "/award/notice", "023456-2026"), team.author());
        assertThat(page(desk, team.author()).text()).contains("Standstill runs until");

        var ends = Objects.requireNonNull(story.award(challenge).standstillEnds());
        var sign = lot + "/contracts/" + story.contract(challenge).id().value() + "/sign";
        page(sign, team.author());
        var refused = refused(signature(sign), team.author());
        assertThat(refused.select(".govuk-error-summary").text()).contains("Standstill is running");
        clock.travelTo(ends.plus(Duration.ofHours(9)));
        assertThat(page(desk, team.author()).text()).contains("Standstill ended at");
        send(signature(sign), team.author());

        var details = sign.replace("/sign", "/details");
        page(details, team.author());
        send(notice(details, "034567-2026"), team.author());
        page(desk, team.author());
        assertThat(state(challenge)).isEqualTo(LotState.COMPLETE);
        standsInTheRegister(team.authority(), team.author());
    }

    private MockHttpServletRequestBuilder signature(String path) {
        return day(post(path), "signedOn", story.today())
                .param("forAuthority", "Bea Clark")
                .param("forSupplier", "Sam Firm");
    }

    /** The latest signature first, so the one just made is on the first page; before it was public, it was not there. */
    private void standsInTheRegister(OrganisationId authority, Actor anybody) throws Exception {
        var found = page("/contracts?supplier=no+such+firm", anybody);
        assertThat(found.select("tbody tr")).isEmpty();
        var ours = "&authority=" + organisations.name(authority);
        var all = page("/contracts?least=90000&most=90000" + ours, anybody);
        assertThat(all.select("tbody tr").text()).contains("£90,000");
        assertThat(all.select("tbody a[href^=/contracts/]")).isNotEmpty();
        assertThat(page("/contracts?least=90000.01&most=90000.02" + ours, anybody)
                        .select("tbody tr"))
                .isEmpty();
        var csv = mvc.perform(get("/contracts.csv").param("least", "90000").param("most", "90000"))
                .andReturn()
                .getResponse();
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .startsWith(
                        "procurement,title,authority,supplier,value_gbp_inc_vat,signed_on,starts,ends,details_notice,copy,copy_withheld")
                .contains(",90000.00,", ",034567-2026");
    }

    /** Cardinal R018, before anybody reads an answer. */
    @Test
    void saysAtTheOpeningThatOneBidOnlyCame() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "60000");
        var desk = "/desk/procurements/" + challenge.id().value();
        assertThat(page(desk, challenge.team().author()).text()).doesNotContain("one bid only");
        story.opened(challenge);
        assertThat(page(desk, challenge.team().author()).text()).contains("Lot 1: one bid only was opened (R018).");
    }

    /** Procurement Act 2023, s.19(3)(c), (4), (5), through the pages. */
    @Test
    void leadsFromALowPriceThroughTheBiddersReplyToTheDecision() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var low = story.bidSubmitted(challenge, "60000");
        story.bidSubmitted(challenge, "100000");
        story.bidSubmitted(challenge, "105000");
        story.evaluated(challenge);
        var team = challenge.team();
        var lot = "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value();
        var bid = "/bids/" + low.id().value();

        for (var reader : new Actor[] {team.author(), team.evaluator()}) {
            assertThat(page(lot + "/ranking", reader).select("main a[href$=/prices]"))
                    .hasSize(1);
        }
        assertThat(page(lot + "/prices", team.evaluator()).select("main a[href*=/prices/]"))
                .isEmpty();
        assertThat(page(lot + "/prices", team.author()).text()).contains("£60,000", "To be decided");
        var ask = lot + "/prices/" + low.reference() + "/question";
        page(ask, team.author());
        assertThat(refused(post(ask), team.author()).select(".govuk-error-summary li"))
                .hasSize(3);
        var replyBy = UkTime.date(clock.instant()).plusDays(5);
        send(day(post(ask).param("question", "How?").param("replyTime", "00:00"), "replyBy", replyBy), team.author());

        assertThat(page(bid, low.bidder()).text())
                .contains("The buyer asks whether you can perform the contract", before(replyBy));
        assertThat(page(bid + "/price-question", low.bidder()).text()).contains("Reply by the end of");
        assertThat(refused(post(bid + "/price-question"), low.bidder()).select(".govuk-error-summary li"))
                .hasSize(1);
        send(post(bid + "/price-question").param("reply", "With a standard product"), low.bidder());
        assertThat(page(bid + "/price-question", low.bidder()).text()).contains("With a standard product");

        var decide = lot + "/prices/" + low.reference();
        page(decide, team.author());
        assertThat(refused(post(decide).param("decision", "ACCEPTED"), team.author())
                        .select(".govuk-error-summary li"))
                .hasSize(1);
        send(post(decide).param("decision", "DISREGARDED").param("reason", "Not shown"), team.author());
        assertThat(page(lot + "/ranking", team.author())
                        .select("table")
                        .getFirst()
                        .select("tbody tr"))
                .hasSize(2);
        assertThat(page(bid + "/outcome", low.bidder()).text())
                .contains("Your bid was left aside for its price", "Not shown");
    }

    /** Three score 3, 3 and 5, and the chair agrees 2: the third is an outlier, and nobody gave so little. */
    @Test
    void showsWhoScoresFarFromThePanelAndWhereItAgreesOnWhatNobodyGave() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        var challenge = story.published(draft, guest);
        story.bidSubmitted(challenge, "80000");
        story.opened(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
        story.checked(challenge);
        var team = challenge.team();
        var lot = "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value();
        for (var person : new Actor[] {team.chair(), team.evaluator()}) story.scored(challenge, person, 3);
        assertThat(page(lot + "/consensus", team.chair()).select(".govuk-tag").text())
                .doesNotContain("Outlier");

        story.scored(challenge, guest, 5);
        var page = page(lot + "/consensus", team.chair());
        var leanings = page.select("table").getFirst();
        assertThat(leanings.select("caption").text()).isEqualTo("Evaluators beside the panel");
        assertThat(leanings.select("tbody tr").eachText())
                .filteredOn(row -> row.endsWith("2 +1.3 2"))
                .hasSize(1);
        assertThat(leanings.select("tbody tr").eachText())
                .filteredOn(row -> row.endsWith("2 \u22120.7 0"))
                .hasSize(2);
        assertThat(page.select("li:contains(Outlier)").eachText())
                .hasSize(2)
                .allMatch(text -> text.endsWith(": 5 Outlier"));

        send(
                post(lot + "/consensus/1").param("marks[0].points", "2").param("marks[0].reason", "All had missed it"),
                team.chair());
        assertThat(page(lot + "/consensus", team.evaluator())
                        .select("table")
                        .get(1)
                        .text())
                .contains("All had missed it \u22121.0 from the median of 3 Agreed below every score");
        assertThat(page(lot + "/consensus/1", team.chair())
                        .select(".govuk-warning-text")
                        .text())
                .contains("Agreed below every score");
    }

    /** A day of which the first moment is too late is not the last one. */
    private static String before(LocalDate day) {
        return "You can reply before the end of " + Wording.day(day.minusDays(1)) + " (UK time).";
    }

    private void raisesAConcernThatTheBidderAnswers(
            String lot, String reference, String bid, Actor author, Actor bidder) throws Exception {
        var raise = lot + "/checks/" + reference + "/concern";
        assertThat(page(raise, author).select("option")).hasSizeGreaterThan(10);
        assertThat(refused(post(raise), author).select(".govuk-error-summary li"))
                .hasSize(5);
        var replyBy = UkTime.date(clock.instant()).plusDays(5);
        send(
                day(post(raise).param("ground", "TAX").param("concern", "A penalty"), "replyBy", replyBy)
                        .param("concerned", "SUPPLIER")
                        .param("replyTime", "00:00"),
                author);
        assertThat(page(bid, bidder).text()).contains("The buyer has raised a concern", before(replyBy));
        assertThat(page(bid + "/concern", bidder).text()).contains("A penalty", "Reply by the end of");
        assertThat(page(bid + "/concern", bidder).select("input[name=replacement]"))
                .isEmpty();
        send(post(bid + "/concern").param("reply", "It was paid").param("measures", "A new ledger"), bidder);
        assertThat(page(bid + "/concern", bidder).select("textarea")).isEmpty();
        assertThat(page(lot + "/checks", author).text()).contains("It was paid", "A new ledger");
        assertThat(page(lot + "/checks/" + reference, author).select("input[value=REPLACED]"))
                .isEmpty();
    }

    /** Procurement Regulations 2024, reg 27(2): if the bid wins, the notice tells of them by name and address. */
    @Test
    void asksABidderForTheAddressOfWhoTakesThePlaceOfAnAssociatedPerson() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var until = clock.instant().plus(Duration.ofDays(5));
        checking.raise(
                bid.reference(),
                new Concern(ExclusionGround.TAX, Concerned.ASSOCIATED_PERSON, "Old Hands Ltd", "A penalty", until),
                challenge.team().author());

        var path = "/bids/" + bid.id().value() + "/concern";
        var reply = post(path).param("reply", "We did not know");
        var again = refused(reply.param("replacement", "New Hands Ltd"), bid.bidder());
        assertThat(again.select(".govuk-error-summary a[href=#replacement]")).hasSize(1);
        assertThat(again.select("#replacement").val()).isEqualTo("New Hands Ltd");
        assertThat(again.select("#reply").text()).isEqualTo("We did not know");

        var whole = post(path).param("reply", "We did not know");
        send(whole.param("replacement", "New Hands Ltd: 2 High Street, Leeds LS1 1AA"), bid.bidder());
        assertThat(page(path, bid.bidder()).text())
                .contains("Replacement offered New Hands Ltd, 2 High Street, Leeds LS1 1AA");
    }

    /** Procurement Act 2023, ss.28(5), 58, 59, through the pages. */
    @Test
    void leadsFromAConcernAboutASubcontractorToItsReplacementAndTheReport() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var offered = story.bidSubmitted(challenge, "90000");
        story.opened(challenge);
        story.declaredAgain(challenge);
        var author = challenge.team().author();
        var lot = "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value();
        var check = lot + "/checks/" + offered.reference();
        var raised = day(
                        post(check + "/concern")
                                .param("ground", "DEBARMENT_LIST")
                                .param("concern", "On the list"),
                        "replyBy",
                        UkTime.date(clock.instant()).plusDays(5))
                .param("replyTime", "17:00")
                .param("concerned", "SUBCONTRACTOR");
        assertThat(refused(raised, author)
                        .select(".govuk-error-summary a[href=#name]")
                        .text())
                .isEqualTo("Say to whom it applies, by name");
        send(raised.param("name", "Diggers Ltd"), author);

        var concern = "/bids/" + offered.id().value() + "/concern";
        assertThat(page(concern, offered.bidder()).text()).contains("Diggers Ltd (a subcontractor)");
        send(post(concern).param("reply", "We did not know").param("replacement", "Shovels Ltd"), offered.bidder());
        assertThat(page(check, author).select("label").eachText())
                .contains("Yes, with Shovels Ltd in the place of Diggers Ltd");
        var both = new String[] {"SUPPLIER_INFORMATION", "DEBARMENT_LIST"};
        assertThat(refused(post(check).param("decision", "REPLACED").param("sources", both), author)
                        .select(".govuk-error-summary a[href=#reason]"))
                .hasSize(1);
        send(post(check).param("decision", "REPLACED").param("sources", both).param("reason", "Looked up"), author);
        assertThat(page(concern, offered.bidder()).text()).contains("Replaced by Shovels Ltd", "Looked up");
        assertThat(page("/desk/exclusion-reports", author).text())
                .contains("On the debarment list; Diggers Ltd was replaced");
    }

    private void scores(String lot, Actor evaluator) throws Exception {
        assertThat(page(lot + "/scoring", evaluator).text())
                .contains("Bid 1", "Bid 2")
                .doesNotContainPattern("Supplier \\d");
        var half = post(lot + "/scoring/1").param("marks[0].points", "4");
        var wrong = refused(half, evaluator);
        assertThat(wrong.select(".govuk-error-summary").text()).contains("Give a reason for the points for “Quality”");
        assertThat(wrong.select("#marks-0-points-5[checked], input[name='marks[0].points'][checked]"))
                .hasSize(1);
        refused(half.param("marks[1].points", "3").param("marks[1].reason", "Local jobs"), evaluator);
        assertThat(page(lot + "/scoring/1", evaluator).select("main textarea").eachText())
                .as("what is complete is kept")
                .containsExactly("Local jobs");
        for (int number = 1; number <= 2; number++) {
            page(lot + "/scoring/" + number, evaluator);
            send(marks(lot + "/scoring/" + number), evaluator);
        }
        assertThat(page(lot + "/scoring", evaluator).text()).contains("Submit my scores");
        send(post(lot + "/scoring/submit"), evaluator);
        assertThat(page(lot + "/scoring/1", evaluator).text()).contains("How we do Quality", "Your points");
    }

    private static MockHttpServletRequestBuilder marks(String path) {
        return post(path)
                .param("marks[0].points", "4")
                .param("marks[0].reason", "Says how")
                .param("marks[1].points", "3")
                .param("marks[1].reason", "Local jobs");
    }

    private MockHttpServletRequestBuilder notice(String path, String number) {
        var now = clock.instant();
        return day(post(path).param("number", number), "publishedAt", UkTime.date(now))
                .param("publishedTime", time(now));
    }

    private static String time(Instant moment) {
        var local = moment.atZone(UkTime.ZONE);
        return "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    private static MockHttpServletRequestBuilder day(
            MockHttpServletRequestBuilder request, String field, LocalDate day) {
        return request.param(field + ".day", "" + day.getDayOfMonth())
                .param(field + ".month", "" + day.getMonthValue())
                .param(field + ".year", "" + day.getYear());
    }

    private Document page(String path, Actor actor) throws Exception {
        var response =
                mvc.perform(get(path).with(SignedIn.as(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private void send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        var result = mvc.perform(request.with(SignedIn.as(actor)).with(csrf())).andReturn();
        assertThat(result.getResponse().getStatus())
                .as(result.getRequest().getRequestURI() + " "
                        + Jsoup.parse(result.getResponse().getContentAsString())
                                .select("main")
                                .text())
                .isEqualTo(302);
    }

    private Document refused(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        var response = mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return Jsoup.parse(response.getContentAsString());
    }

    private LotState state(Challenge challenge) {
        return catalogue
                .details(challenge.id(), challenge.team().author())
                .lots()
                .getFirst()
                .state();
    }
}
