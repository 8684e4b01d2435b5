package org.commonlot.marketplace.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.evaluation.Assigning;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.evaluation.EvaluationView;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One question across all bids: the same rules as bid by bid. */
@OnPostgres
class QuestionScoringIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Assigning assigning;

    @Autowired
    EvaluationDesk evaluations;

    @Autowired
    OrganisationDirectory organisations;

    @SuppressWarnings("NullAway.Init")
    private Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private List<SubmittedBid> bids;

    @SuppressWarnings("NullAway.Init")
    private Actor guest;

    @BeforeEach
    void twoBidsAreScoredByThree() {
        var draft = story.draftedChallenge(Story.OPEN);
        guest = story.guest(draft, Duty.EVALUATOR, Role.EVALUATOR);
        challenge = story.published(draft, guest);
        bids = List.of(
                story.bidSubmitted(challenge, "80000"),
                story.bidSubmittedInConfidence(challenge, "95000", "The engine, until its patent is out"));
        story.opened(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", guest);
        story.checked(challenge);
    }

    @Test
    void savesEveryBidUnderOneQuestionAndGoesToTheNext() throws Exception {
        assertThat(progress("questions", guest)).containsExactly("0 of 2 scored", "0 of 2 scored");
        var asked = page("/questions/1", guest);
        assertThat(asked.select("h1").text()).isEqualTo("Question 1 of 2: Quality (50%)");
        assertThat(asked.select("main h2").eachText()).containsSubsequence("Bid 1", "Bid 2");
        assertThat(asked.select("main textarea")).hasSize(2);
        assertThat(asked.select("main .govuk-radios__hint")).hasSize(2 * (Mark.MOST + 1));

        assertThat(saved(marks("/questions/1"), guest)).endsWith("/scoring/questions/2");
        assertThat(progress("questions", guest)).containsExactly("Scored", "0 of 2 scored");
        assertThat(progress("bids", guest)).containsExactly("1 of 2 scored", "1 of 2 scored");
        assertThat(page("/questions/1", guest).select("main textarea").eachText())
                .containsExactly("Says how", "Local jobs");
        assertThat(page("/2", guest).select("main textarea").getFirst().text()).isEqualTo("Local jobs");

        assertThat(saved(marks("/questions/2"), guest)).endsWith("/scoring");
        assertThat(page("", guest).select("main button").eachText()).contains("Submit my scores");
        saved(post(path("/submit")), guest);
        var read = page("/questions/1", guest);
        assertThat(read.select("main textarea")).isEmpty();
        assertThat(read.select("main").text()).contains("Your points", "Says how", "Local jobs");
        assertThat(answer(marks("/questions/1"), guest).getStatus()).isEqualTo(409);
    }

    /** As what is typed saves itself. */
    @Test
    void keepsWhatIsCompleteAndNamesTheBidWhoseReasonIsMissing() throws Exception {
        var half = answer(
                post(path("/questions/1"))
                        .param("marks[0].points", "4")
                        .param("marks[1].points", "3")
                        .param("marks[1].reason", "Local jobs"),
                guest);
        assertThat(half.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(half.getContentAsString());
        assertThat(page.select(".govuk-error-summary li").eachText())
                .containsExactly("Give a reason for the points for “Bid 1”");
        assertThat(page.select("input[name='marks[0].points'][checked]").attr("value"))
                .isEqualTo("4");
        assertThat(view(guest).own().marks().values()).containsExactly(new Mark(3, "Local jobs"));
    }

    @Test
    void takesNothingForAQuestionOfOthersAndGoesPastIt() throws Exception {
        var team = challenge.team();
        var question = view(team.chair()).questions().get(1).id();
        var others = Set.of(team.chair().person(), team.evaluator().person());
        assigning.assign(challenge.lot(), question, 0, others, "Their subject", team.chair());

        assertThat(progress("questions", guest)).containsExactly("0 of 2 scored", "Others score it");
        var read = page("/questions/2", guest);
        assertThat(read.select("main textarea")).isEmpty();
        assertThat(read.select("main").text()).contains("Others score this question.", "How we do");
        assertThat(answer(marks("/questions/2"), guest).getStatus()).isEqualTo(409);
        assertThat(view(guest).own().marks()).isEmpty();
        assertThat(saved(marks("/questions/1"), guest)).endsWith("/scoring");
        assertThat(progress("bids", guest)).containsExactly("Scored", "Scored");
    }

    /** Rule 2, and what each bidder marked as confidential is said to whoever reads it. */
    @Test
    void saysWhoseBidsTheyAreToNobodyOnThePanelAndPricesToNobody() throws Exception {
        var team = challenge.team();
        for (var reader : List.of(guest, team.chair(), team.evaluator(), team.author())) {
            var text = page("/questions/1", reader).select("main").text();
            assertThat(text)
                    .containsOnlyOnce("The bidder marked as confidential: The engine, until its patent is out")
                    .contains("How we do", "With the Quokka engine")
                    .doesNotContain("£", "80,000", "95,000");
            for (var bid : bids) {
                var name = organisations.name(bid.supplier());
                if (reader.equals(team.author())) assertThat(text).contains(name);
                else assertThat(text).doesNotContain(name, bid.reference());
            }
        }
        assertThat(page("/questions/1", team.author()).select("main textarea")).isEmpty();
        assertThat(answer(marks("/questions/1"), team.author()).getStatus()).isEqualTo(409);
    }

    @Test
    void isThereForEachQuestionThatPeopleJudge() throws Exception {
        for (var number : List.of("0", "3", "-1", "one")) {
            assertThat(answer(get(path("/questions/" + number)), guest).getStatus())
                    .as(number)
                    .isEqualTo(404);
        }
    }

    private List<String> progress(String list, Actor actor) throws Exception {
        return page("", actor).select("[id^=" + list + "-][id$=-status]").eachText();
    }

    private EvaluationView view(Actor actor) {
        return evaluations.evaluation(challenge.lot(), actor).orElseThrow();
    }

    private MockHttpServletRequestBuilder marks(String page) {
        return post(path(page))
                .param("marks[0].points", "4")
                .param("marks[0].reason", "Says how")
                .param("marks[1].points", "3")
                .param("marks[1].reason", "Local jobs");
    }

    private String path(String page) {
        return "/desk/procurements/" + challenge.id().value() + "/lots/"
                + challenge.lot().value() + "/scoring" + page;
    }

    private Document page(String page, Actor actor) throws Exception {
        var response = answer(get(path(page)), actor);
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private String saved(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        var response = answer(request, actor);
        assertThat(response.getStatus()).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
