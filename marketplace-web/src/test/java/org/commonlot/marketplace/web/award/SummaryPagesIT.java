package org.commonlot.marketplace.web.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.commonlot.marketplace.evaluation.Condition;
import org.commonlot.marketplace.evaluation.ConditionChecking;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.procurement.Conditions;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Pdf;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on which summaries are edited, and what of it is printed; and what a bidder reads that fails a condition. */
@OnPostgres
class SummaryPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    ConditionChecking checking;

    @Autowired
    MarketClock clock;

    @Test
    void showsWhatIsConfidentialBesideWhatIsToldAndPrintsEveryEdit() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var winner = story.bidSubmittedInConfidence(challenge, "80000", "The engine is a trade secret");
        story.bidSubmitted(challenge, "95000");
        story.awardApproved(challenge);
        var author = challenge.team().author();
        var desk = "/desk/procurements/" + challenge.id().value();
        var summaries = desk + "/lots/" + challenge.lot().value() + "/award/summaries";

        assertThat(text(summaries, author))
                .contains("The engine is a trade secret", "With the Quokka engine", "Nobody has confirmed yet")
                .doesNotContain("Issue all summaries");
        assertThat(text(summaries, challenge.team().approver())).contains("The engine is a trade secret");

        var passage = summaries + "/" + winner.reference() + "/others-reasons";
        assertThat(sent(passage, author, "words", "Better value", "reason", "", "revision", "0")
                        .getStatus())
                .isEqualTo(422);
        assertThat(sent(passage, author, "words", "Better value", "reason", "It named the engine", "revision", "0")
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(summaries + "/" + winner.reference(), author))
                .contains("It named the engine", "Better value", "Reasons for the award, as the other bidders read it");
        assertThat(sent(summaries + "/" + winner.reference(), author).getStatus())
                .isEqualTo(302);
        assertThat(text(summaries, author)).contains("Issue all summaries", "confirmed by");
        assertThat(sent(summaries, author).getStatus()).isEqualTo(302);

        assertThat(sent(passage, author, "words", "Later", "reason", "Too late", "revision", "1")
                        .getStatus())
                .isEqualTo(422);
        assertThat(text(summaries + "/" + winner.reference(), author)).contains("It named the engine");
        var printed = new Pdf(opened(desk + "/record.pdf", author).getContentAsByteArray());
        assertThat(printed.findingsAgainstPdfUa()).isEmpty();
        assertThat(printed.text()).contains("It named the engine");
    }

    @Test
    void tellsABidderWhichConditionItFailsAndPrintsTheEvidence() throws Exception {
        var challenge =
                story.publishedWith(new Conditions("A registered firm", null, null, null, null, null, null, null));
        var bid = story.bidSubmitted(challenge, "80000");
        story.opened(challenge);
        story.checked(challenge);
        var author = challenge.team().author();
        var until = UkTime.endOf(UkTime.date(clock.instant()).plusDays(2));
        checking.ask(bid.reference(), Condition.STANDING, "Where?", until, author);
        assertThat(text("/bids/" + bid.id().value(), bid.bidder())).contains("You can reply before the end of");
        checking.reply(bid.reference(), Condition.STANDING, "Not yet", bid.bidder());
        checking.decide(
                bid.reference(), Condition.STANDING, ConditionVerdict.FAILED, "No entry is found anywhere", author);

        assertThat(text("/bids/" + bid.id().value() + "/outcome", bid.bidder()))
                .contains("left aside for a condition of participation", "No entry is found anywhere");
        assertThat(text("/bids/" + bid.id().value() + "/conditions/standing", bid.bidder()))
                .contains("A registered firm", "Reply by the end of", "Not yet", "Failed");
        var desk = "/desk/procurements/" + challenge.id().value();
        assertThat(text(desk, author)).contains("Check the conditions of participation");
        var printed = new Pdf(opened(desk + "/record.pdf", author).getContentAsByteArray());
        assertThat(printed.text()).contains("No entry is found anywhere");
    }

    private String text(String path, Actor actor) throws Exception {
        var answer = opened(path, actor);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).text();
    }

    private MockHttpServletResponse opened(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private MockHttpServletResponse sent(String path, Actor actor, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(SignedIn.as(actor));
        for (int at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return mvc.perform(request).andReturn().getResponse();
    }
}
