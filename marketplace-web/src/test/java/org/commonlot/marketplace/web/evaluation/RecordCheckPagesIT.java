package org.commonlot.marketplace.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.commonlot.marketplace.evaluation.RecordSubject;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Pdf;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The record of an evaluation: queried, answered, confirmed and printed, through the pages. */
@OnPostgres
class RecordCheckPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Test
    void leadsFromAQueryThroughItsAnswerToTheProposal() throws Exception {
        var challenge = evaluated();
        var team = challenge.team();
        var path = path(challenge);
        assertThat(page(path, team.approver()).text())
                .contains("4 scores that count; no outliers; 0 not counted")
                .contains("2 items agreed; 0 outside all scores; no notes of moderation")
                .contains("One bid checked; no concern raised; 0 excluded")
                .contains("One bid ranked");
        assertThat(page(path, team.author()).select("main a[href$=/confirm], main a[href$=/query]"))
                .isEmpty();
        assertThat(page(path, team.evaluator()).select("main a[href$=/confirm], main a[href$=/query]"))
                .hasSize(2);

        page(path + "/query", team.evaluator());
        assertThat(refused(post(path + "/query"), team.evaluator()).select(".govuk-error-summary a[href=#words]"))
                .hasSize(1);
        send(post(path + "/query").param("words", "Where does it say so?"), team.evaluator());
        assertThat(page(path, team.evaluator()).text()).contains("Queried", "Where does it say so?", "Not answered");
        assertThat(page(path, team.approver()).select("main a[href$=/confirm]")).isEmpty();

        assertThat(page(path, team.chair()).select("main a[href$=/queries/1]")).hasSize(1);
        assertThat(page(path + "/queries/1", team.chair()).text()).contains("Where does it say so?");
        assertThat(refused(post(path + "/queries/1"), team.chair()).select(".govuk-error-summary a[href=#answer]"))
                .hasSize(1);
        send(post(path + "/queries/1").param("answer", "On page 3"), team.chair());

        assertThat(page(path, team.approver()).text()).contains("To be confirmed", "On page 3");
        send(confirming(path).param("remark", "Read in full"), team.approver());
        assertThat(page(path, team.author()).text()).contains("Confirmed", "Read in full");
        var record = mvc.perform(get(desk(challenge) + "/record.pdf").with(SignedIn.as(team.author())))
                .andReturn()
                .getResponse();
        assertThat(new Pdf(record.getContentAsByteArray()).text())
                .contains("Where does it say so?", "On page 3", "Read in full");
    }

    /** Nothing that was ticked or written is lost. */
    @Test
    void asksForTheRestOfWhatIsToBeLookedAt() throws Exception {
        var challenge = evaluated();
        var path = path(challenge) + "/confirm";
        page(path, challenge.team().approver());
        var answered = refused(
                post(path).param("looked", "SCORES").param("remark", "So far"),
                challenge.team().approver());
        assertThat(answered.select(".govuk-error-summary a[href=#looked]").text())
                .startsWith("Tick everything that you have looked at");
        assertThat(answered.select("input[name=looked][checked]").eachAttr("value"))
                .containsExactly("SCORES");
        assertThat(answered.select("textarea[name=remark]").text()).isEqualTo("So far");
    }

    private Challenge evaluated() {
        var challenge = story.publishedChallenge(Story.OPEN);
        story.bidSubmitted(challenge, "90000");
        story.evaluated(challenge);
        return challenge;
    }

    private static MockHttpServletRequestBuilder confirming(String path) {
        var request = post(path + "/confirm");
        for (var subject : RecordSubject.values()) request.param("looked", subject.name());
        return request;
    }

    private static String desk(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value();
    }

    private static String path(Challenge challenge) {
        return desk(challenge) + "/lots/" + challenge.lot().value() + "/record-check";
    }

    private Document page(String path, Actor actor) throws Exception {
        var response =
                mvc.perform(get(path).with(SignedIn.as(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private Document refused(MockHttpServletRequestBuilder form, Actor actor) throws Exception {
        var response = mvc.perform(form.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return Jsoup.parse(response.getContentAsString());
    }

    private void send(MockHttpServletRequestBuilder form, Actor actor) throws Exception {
        var response = mvc.perform(form.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
    }
}
