package org.commonlot.marketplace.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.commonlot.marketplace.clarification.Clarifying;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Pdf;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The printed record: what it holds, for whom, and that it is PDF/UA. */
@OnPostgres
class RecordIT {

    private static final List<String> CHAPTERS = List.of(
            "Notice and brief",
            "People and conflicts of interest",
            "Questions and answers",
            "Opening of bids",
            "Bids received and checks of bidders",
            "Answers, scores and ranking",
            "Decision paper",
            "Award, standstill and what bidders were told",
            "Challenges to the award",
            "Contract",
            "Signed contracts and their changes",
            "Ledger of acts");

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Clarifying clarifying;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ProcurementCatalogue catalogue;

    @Test
    void printsTheWholeOfASignedProcurementAsPdfUa() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var winner = story.bidSubmitted(challenge, "87654");
        var loser = story.bidSubmitted(challenge, "111222");
        var question = clarifying.ask(challenge.id(), "Is <b>Java</b> & Co. “fine” for you?", loser.bidder());
        clarifying.answer(
                question,
                "Is Java fine?",
                "Yes, and so is <i>anything</i> else",
                challenge.team().author());
        story.contractPublished(challenge);

        var pdf = record(challenge, challenge.team().author());

        assertThat(pdf.findingsAgainstPdfUa()).isEmpty();
        pdf.hasTitleAndLanguage("Record of the procurement “"
                + catalogue
                        .details(challenge.id(), challenge.team().author())
                        .opportunity()
                        .title() + "”");
        assertThat(pdf.outline()).containsExactlyElementsOf(CHAPTERS);
        var text = pdf.text();
        assertThat(text)
                .contains("Contents", "1. Notice and brief", challenge.reference())
                .contains("Is Java fine?", "Yes, and so is <i>anything</i> else")
                .contains(winner.reference(), loser.reference(), "£87,654", "£111,222")
                .contains("How we do Quality", "Evaluators beside the panel", "from the median of")
                .contains("No conflict")
                .contains("Assessment summary for")
                .contains("award.approve", "evaluation.finish", "bidding.opened")
                .contains("Signed and public");
        assertThat(pdf.pages()).isGreaterThan(CHAPTERS.size());
    }

    /** The contents and the reference of every page; links say where they lead. */
    @Test
    void printsWhatThereIsBeforeTheOpening() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var bid = story.bidSubmitted(challenge, "87654");

        var pdf = record(challenge, challenge.team().approver());

        assertThat(pdf.findingsAgainstPdfUa()).isEmpty();
        assertThat(pdf.text())
                .contains("Nothing of this was recorded by the time of printing")
                .contains("Until then nobody can see anything of them")
                .doesNotContain(bid.reference(), "£87,654", "87654.00");
    }

    /** What earlier stages came to is filed with the last. */
    @Test
    void printsEveryStageWithWhoWentOnAndWhy() throws Exception {
        var challenge = story.published(story.stagedDraft(Story.FLEXIBLE));
        var staying = story.bidSubmitted(challenge, "87654");
        story.bidSubmitted(challenge, "91234");
        var leaving = story.bidSubmitted(challenge, "101112");
        story.evaluated(challenge);
        story.chosen(challenge, 2);
        var pilot = story.nextStage(challenge);
        story.bidSubmitted(pilot, staying.supplier(), staying.bidder(), "86000");
        story.evaluatedAgain(pilot);

        var pdf = record(pilot, pilot.team().author());

        assertThat(pdf.findingsAgainstPdfUa()).isEmpty();
        assertThat(pdf.outline())
                .contains(
                        "Bids received and checks of bidders: Stage 1: Exploration",
                        "Bids received and checks of bidders: Stage 2: Pilot",
                        "Answers, scores and ranking: Stage 1: Exploration",
                        "Answers, scores and ranking: Stage 2: Pilot",
                        "Who went on: Stage 1: Exploration");
        assertThat(pdf.text()).contains("£101,112", "£86,000", "They understood crews best", leaving.reference());
    }

    /** Once names are known: what the panel has not finished is nobody’s to print. */
    @Test
    void printsNoPriceAndNoScoreBeforeThePanelHasFinished() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "91234");
        story.opened(challenge);
        story.checked(challenge);
        story.scored(challenge, challenge.team().evaluator(), 4);

        var text = record(challenge, challenge.team().author()).text();

        assertThat(text)
                .contains("The panel had not finished by the time of printing")
                .containsPattern("one\\s+bid\\s+only\\s+was\\s+opened")
                .doesNotContain("91,234", "91234");
    }

    @Test
    void isForTheAuthorTheApproverAndAnAuditorOfTheLead() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "87654");
        var team = challenge.team();
        var auditor = cast.actor(team.authority(), Role.AUDITOR);

        assertThat(response(challenge, team.author()).getStatus()).isEqualTo(200);
        assertThat(response(challenge, team.approver()).getStatus()).isEqualTo(200);
        for (var other : List.of(
                team.chair(),
                team.evaluator(),
                team.openers().getFirst(),
                cast.actor(team.authority(), Role.FINANCE),
                cast.actor(cast.authority(), Role.AUDITOR))) {
            assertThat(response(challenge, other).getStatus()).isEqualTo(404);
        }

        story.evaluated(challenge);
        assertThat(record(challenge, auditor).text())
                .contains("Notice and brief", "Nothing of this was recorded by the time of printing")
                .doesNotContain("£87,654");
        story.decided(challenge);
        assertThat(record(challenge, auditor).text()).contains("£87,654", "Assessment summary for");
    }

    /** Rule 2: a conflict that stands keeps the author away from it by this route too. */
    @Test
    void isKeptFromWhoeverIsRecused() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "87654");
        story.opened(challenge);
        var team = challenge.team();
        conflicts.declare(challenge.id(), ConflictKind.ACTUAL, "My own firm", team.author());
        var declared = catalogue.details(challenge.id(), team.approver()).conflicts().stream()
                .filter(conflict -> conflict.person().equals(team.author().person()))
                .reduce((first, last) -> last)
                .orElseThrow();
        conflicts.decide(declared.id(), ConflictDecision.STOOD_DOWN, "Stands down", team.approver());

        assertThat(response(challenge, team.author()).getStatus()).isEqualTo(409);
    }

    /** Procurement Regulations 2024, reg 31: the bidder’s own copy to keep. */
    @Test
    void givesEachBidderItsSummaryAsPdfUa() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var winner = story.bidSubmitted(challenge, "87654");
        var loser = story.bidSubmitted(challenge, "111222");
        story.evaluated(challenge);
        var path = "/bids/" + loser.id().value() + "/summary.pdf";
        assertThat(response(path, loser.bidder()).getStatus()).isEqualTo(404);
        story.decided(challenge);

        var response = response(path, loser.bidder());
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        var pdf = new Pdf(response.getContentAsByteArray());
        assertThat(pdf.findingsAgainstPdfUa()).isEmpty();
        pdf.hasTitleAndLanguage("Assessment summary");
        assertThat(pdf.text())
                .contains(loser.reference(), "The winning bid", "£111,222")
                .contains("bids@firm.example");
        assertThat(response(path, winner.bidder()).getStatus()).isEqualTo(404);
        assertThat(response("/bids/" + loser.id().value() + "/outcome", loser.bidder())
                        .getContentAsString())
                .contains(path);
    }

    private Pdf record(Challenge challenge, Actor actor) throws Exception {
        var response = response(challenge, actor);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        return new Pdf(response.getContentAsByteArray());
    }

    private MockHttpServletResponse response(Challenge challenge, Actor actor) throws Exception {
        return response("/desk/procurements/" + challenge.id().value() + "/record.pdf", actor);
    }

    private MockHttpServletResponse response(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(actor))).andReturn().getResponse();
    }
}
