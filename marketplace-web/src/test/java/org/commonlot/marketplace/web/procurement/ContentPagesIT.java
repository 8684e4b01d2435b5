package org.commonlot.marketplace.web.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a challenge says and how bids are assessed, through the pages alone. */
@OnPostgres
class ContentPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    ProcurementCatalogue catalogue;

    @Test
    void writesTheTreeOfCriteriaShowsItToSuppliersAndKeepsOwnWords() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var author = draft.team().author();
        var criteria = desk(draft) + "/lots/" + draft.lot().value() + "/criteria";

        var refused = sent(tree(criteria, draft, "99"), author, 422);
        assertThat(refused.select(".govuk-error-summary").text()).contains("99%");
        assertThat(refused.select("input[name='criteria[0].name']").val()).isEqualTo("Fit");
        sent(tree(criteria, draft, "100"), author, 302);

        var words = page(criteria, author).select("main a[href*=/criteria/]").attr("href");
        var form = page(words, author);
        assertThat(form.select("h1").text()).contains("Fit");
        assertThat(form.select("textarea[name=points3]").val()).startsWith("A plan that is likely to work");
        assertThat(sent(words(words, draft, "Same", "Same"), author, 422)
                        .select(".govuk-error-summary")
                        .text())
                .contains("same words");
        sent(words(words, draft, "Own words for four", "Own words for five"), author, 302);

        assertThat(page(criteria, author)
                        .select("select[name='criteria[0].scale'] option[selected]")
                        .val())
                .isEqualTo("own");
        var preview = page(desk(draft) + "/preview", author);
        assertThat(preview.select("main").text())
                .contains("Quality", "60%", "at least 3 of 5 points", "at most 500 words", "Own words for four")
                .contains("What three prices would score", "£72,000", "£90,000", "62.5");
        assertThat(preview.select("svg.cl-timeline")).hasSize(1);
    }

    @Test
    void writesWhatElseIsSaidPreviewsItWithoutKeepingAndShowsItAsMarkdown() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var author = draft.team().author();
        var at = desk(draft) + "/particulars";

        var shown = sent(particulars(at, draft).param("preview", "true"), author, 200);
        assertThat(shown.select(".cl-prose strong").text()).isEqualTo("April");
        assertThat(shown.select("textarea[name=limits]").val()).isEqualTo("Live in **April** <script>x</script>");
        assertThat(page(at, author).select("textarea[name=limits]").val()).isEmpty();
        sent(particulars(at, draft), author, 302);

        var preview = page(desk(draft) + "/preview", author);
        assertThat(preview.select(".cl-prose strong").text()).isEqualTo("April");
        assertThat(preview.select(".cl-prose script")).isEmpty();
        assertThat(preview.select(".cl-prose a[href*=WCAG22]").text())
                .isEqualTo("Web Content Accessibility Guidelines 2.2, level AA");
        assertThat(sent(particulars(at, draft).param("standards", "no-such"), author, 422)
                        .select(".govuk-error-summary"))
                .hasSize(1);
    }

    @Test
    void previewsTheProblemWithItsWordsAndKeepsNothing() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var author = draft.team().author();
        var at = desk(draft) + "/problem";

        var shown = sent(
                post(at).param("version", version(draft))
                        .param("title", "Bins")
                        .param("problem", "One *two* three")
                        .param("preview", "true"),
                author,
                200);

        assertThat(shown.select("main").text()).contains("3 of 200 words");
        assertThat(shown.select(".cl-prose em").text()).isEqualTo("two");
        assertThat(page(at, author).select("textarea[name=problem]").val()).doesNotContain("*two*");
    }

    @Test
    void changesTheCriteriaOfWhatIsPublished() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var author = challenge.team().author();
        var at = desk(challenge) + "/lots/" + challenge.lot().value() + "/amended-criteria";
        sent(post(desk(challenge) + "/amendment/begin"), author, 302);

        var form = page(at, author);
        assertThat(form.select("input[name='criteria[0].id']").val()).isNotEmpty();
        var typed = post(at);
        for (var input : form.select("main form input[name], main form textarea[name]")) {
            boolean changed = input.attr("name").equals("criteria[0].minimumPoints");
            if (!changed && !input.attr("type").equals("radio")) typed.param(input.attr("name"), input.val());
        }
        for (var radio : form.select("main form input[type=radio][checked]")) {
            typed.param(radio.attr("name"), radio.val());
        }
        sent(typed.param("criteria[0].minimumPoints", "3"), author, 302);

        assertThat(page(at, author)
                        .select("input[name='criteria[0].minimumPoints']")
                        .val())
                .isEqualTo("3");
        assertThat(page("/opportunities/" + challenge.reference(), author)
                        .select("main")
                        .text())
                .doesNotContain("at least 3 of 5 points");
    }

    @Test
    void beginsWithAPublicOneOfAnotherAuthorityAndSaysSo() throws Exception {
        var challenge = story.publishedChallenge(Story.OPEN);
        var buyer = cast.actor(cast.authority(), Role.BUYER);

        var link = page("/opportunities/" + challenge.reference(), buyer)
                .select("main a[href*=from=]")
                .attr("href");
        var start = page(link, buyer);
        assertThat(start.select(".govuk-inset-text").text()).contains(challenge.reference());
        var to = location(
                post("/desk/procurements/new")
                        .param("title", "Ours")
                        .param("from", start.select("input[name=from]").val()),
                buyer);

        assertThat(page(to, buyer).select("textarea[name=affected]").val()).isEqualTo("People in 40,000 homes");
        assertThat(page(to.replace("/problem", "/preview"), buyer)
                        .select(".cl-card a[href='/opportunities/" + challenge.reference() + "']"))
                .hasSize(1);
        assertThat(page("/desk/procurements/copy", buyer).select("main").text()).contains("Ours");
    }

    @Test
    void makesATemplateAndBeginsWithIt() throws Exception {
        var draft = story.draftedChallenge(Story.OPEN);
        var author = draft.team().author();
        var at = desk(draft) + "/template";
        page(at, author);

        assertThat(sent(post(at).param("name", "Bins again").param("shared", "true"), author, 422)
                        .select(".govuk-error-summary")
                        .text())
                .contains("not public yet");
        sent(post(at).param("name", "Bins again").param("shared", "false"), author, 302);

        assertThat(page("/desk/procurements/copy", author)
                        .select("a[href*=TEMPLATE]")
                        .text())
                .isEqualTo("Bins again");
    }

    private MockHttpServletRequestBuilder tree(String at, Challenge challenge, String share) {
        return post(at).param("version", version(challenge))
                .param("qualityWeight", "60")
                .param("socialValueWeight", "")
                .param("priceWeight", "40")
                .param("formula", "LINE_FROM_LOWEST_TO_BUDGET")
                .param("criteria[0].name", "Fit")
                .param("criteria[0].description", "Show how it **fits**")
                .param("criteria[0].kind", "QUALITY")
                .param("criteria[0].weight", share)
                .param("criteria[0].minimumPoints", "3")
                .param("criteria[0].mostWords", "500")
                .param("criteria[0].scale", "approach");
    }

    private MockHttpServletRequestBuilder words(String at, Challenge challenge, String four, String five) {
        return post(at).param("version", version(challenge))
                .param("points0", "Nothing")
                .param("points1", "Little")
                .param("points2", "Some")
                .param("points3", "Most")
                .param("points4", four)
                .param("points5", five);
    }

    private MockHttpServletRequestBuilder particulars(String at, Challenge challenge) {
        return post(at).param("version", version(challenge))
                .param("limits", "Live in **April** <script>x</script>")
                .param("openSource", "REQUIRED")
                .param("standards", "wcag-22-aa");
    }

    private String version(Challenge challenge) {
        return String.valueOf(
                catalogue.details(challenge.id(), challenge.team().author()).version());
    }

    private static String desk(Challenge challenge) {
        return "/desk/procurements/" + challenge.id().value();
    }

    private Document page(String path, Actor actor) throws Exception {
        var response =
                mvc.perform(get(path).with(SignedIn.as(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private Document sent(MockHttpServletRequestBuilder request, Actor actor, int status) throws Exception {
        var response = mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }

    private String location(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        var response = mvc.perform(request.with(SignedIn.as(actor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }
}
