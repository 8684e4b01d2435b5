package org.commonlot.marketplace.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.commonlot.marketplace.evaluation.Evaluating;
import org.commonlot.marketplace.evaluation.Mark;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.procurement.Conflicts;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Pdf;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Naming a moderator, and their notes from the first to the printed record, through the pages. */
@OnPostgres
class ModerationPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Evaluating evaluating;

    @Autowired
    ProcurementCatalogue catalogue;

    @Test
    void namesAModeratorWhoIsNotOnThePanel() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var team = draft.team();
        var moderator = cast.actor(team.authority(), Role.MODERATOR);
        cast.seat(team.evaluator(), team.authority(), Role.MODERATOR);
        var page = page(desk(draft) + "/team", team.author());
        assertThat(page.select("select[name=moderator] option").eachAttr("value"))
                .containsExactlyInAnyOrder("", id(moderator), id(team.evaluator()));

        var refused = refused(naming(draft, page, team.evaluator()), team.author());
        assertThat(refused.select(".govuk-error-summary a[href=#moderator]").text())
                .isEqualTo("Whoever moderates the panel can’t be an evaluator, its chair or the approver.");

        send(naming(draft, page, moderator), team.author());
        assertThat(moderating(draft)).containsExactly(moderator.person());
        var again = page(desk(draft) + "/team", team.author());
        assertThat(again.select("select[name=moderator] option[selected]").eachAttr("value"))
                .containsExactly(id(moderator));
        assertThat(page("/desk", moderator).select("main").text()).contains("Moderator");

        send(naming(draft, again, null), team.author());
        assertThat(moderating(draft)).isEmpty();
    }

    @Test
    void leadsFromANoteToItsAnswerAndTheRecord() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var moderator = story.moderator(draft);
        var challenge = story.published(draft, moderator);
        story.bidSubmitted(challenge, "80000");
        story.opened(challenge);
        conflicts.declare(challenge.id(), ConflictKind.NONE, "", moderator);
        story.checked(challenge);
        var team = challenge.team();
        var consensus = desk(challenge) + "/lots/" + challenge.lot().value() + "/consensus";
        story.scored(challenge, team.chair(), 3);
        assertThat(status(consensus + "/1/notes", moderator)).isEqualTo(404);
        story.scored(challenge, team.evaluator(), 5);

        assertThat(page(desk(challenge), moderator).select("a[href$=/consensus]"))
                .hasSize(1);
        assertThat(page(consensus, moderator).select("main a[href$=/1/notes]")).hasSize(1);
        assertThat(page(consensus, team.chair()).select("main a[href$=/1/notes]"))
                .isEmpty();
        assertThat(status(consensus + "/1/notes", team.chair())).isEqualTo(404);
        assertThat(page(consensus + "/1/notes", moderator).select("input[name=criterion]"))
                .hasSize(2);
        assertThat(refused(post(consensus + "/1/notes"), moderator).select(".govuk-error-summary li"))
                .hasSize(2);
        send(
                post(consensus + "/1/notes").param("criterion", "2").param("words", "One of you has misread it"),
                moderator);

        assertThat(page(consensus, team.evaluator()).text())
                .contains("Note 1: Social value", "One of you has misread it", "Not answered")
                .contains("One note is not answered yet");
        for (var item : story.items(challenge, team.chair())) {
            evaluating.agree(challenge.lot(), item, new Mark(4, "Agreed"), team.chair());
        }
        assertThat(page(consensus, team.chair()).text()).doesNotContain("Finish the evaluation");
        assertThat(mvc.perform(post(consensus + "/finish")
                                .with(SignedIn.as(team.chair()))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("One note of moderation is not answered yet");
        assertThat(status(consensus + "/1/notes/1", moderator)).isEqualTo(404);
        assertThat(status(consensus + "/2/notes/1", team.chair())).isEqualTo(404);
        assertThat(page(consensus + "/1", team.chair()).text()).contains("One of you has misread it");
        assertThat(page(consensus + "/1/notes/1", team.chair()).text()).contains("One of you has misread it");
        assertThat(refused(post(consensus + "/1/notes/1"), team.chair()).select(".govuk-error-summary li"))
                .hasSize(1);
        send(post(consensus + "/1/notes/1").param("answer", "Read again and agreed on 4"), team.chair());
        send(post(consensus + "/finish"), team.chair());

        var record = mvc.perform(get(desk(challenge) + "/record.pdf").with(SignedIn.as(team.author())))
                .andReturn()
                .getResponse();
        assertThat(new Pdf(record.getContentAsByteArray()).text())
                .contains("One of you has misread it", "Read again and agreed on 4");
    }

    private MockHttpServletRequestBuilder naming(Challenge draft, Document page, @Nullable Actor moderator) {
        var team = draft.team();
        var request = post(desk(draft) + "/team")
                .param("version", page.select("input[name=version]").val())
                .param("approver", id(team.approver()))
                .param("chair", id(team.chair()))
                .param("evaluators", id(team.chair()), id(team.evaluator()))
                .param("moderator", moderator == null ? "" : id(moderator));
        for (var opener : team.openers()) request.param("openers", id(opener));
        return request;
    }

    private Iterable<PersonId> moderating(Challenge draft) {
        return catalogue.details(draft.id(), draft.team().author()).with(Duty.MODERATOR);
    }

    private static String id(Actor actor) {
        return actor.person().value().toString();
    }

    private static String desk(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value();
    }

    private int status(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document page(String path, Actor actor) throws Exception {
        var response =
                mvc.perform(get(path).with(SignedIn.as(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private void send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        var response = mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus())
                .as(Jsoup.parse(response.getContentAsString()).select("main").text())
                .isEqualTo(302);
    }

    private Document refused(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        var response = mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return Jsoup.parse(response.getContentAsString());
    }
}
