package org.commonlot.marketplace.web.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionRegister;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.FrameworkCatalogue;
import org.commonlot.marketplace.maturity.FrameworkWriting;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Assessed;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.web.components.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the pages of maturity say, for people without an account and for those of an authority. */
@OnPostgres
class MaturityPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    FrameworkCatalogue frameworks;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Assessed council;

    @BeforeEach
    void aCouncil() {
        council = Assessed.by(beans);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(text(request));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String desk(AssessmentId id) {
        return "/desk/maturity/assessments/" + id.value();
    }

    private Document desk(AssessmentId id, Actor who) throws Exception {
        return page(get(desk(id)).with(SignedIn.as(who)));
    }

    @Test
    void everyFrameworkIsReadByEverybodyWithItsSources() throws Exception {
        assertThat(Queries.during(() -> page(get("/frameworks")))).hasSizeLessThanOrEqualTo(1);
        var all = page(get("/frameworks"));
        for (var framework : frameworks.shipped()) {
            assertThat(all.select("a[href=/frameworks/" + framework.code() + "]")
                            .text())
                    .isEqualTo(framework.title());
            var one = page(get("/frameworks/" + framework.code()));
            assertThat(one.select("main h2").eachText())
                    .containsExactlyElementsOf(framework.dimensions().stream()
                            .map(dimension -> dimension.name())
                            .toList());
            assertThat(one.text()).contains(framework.sources().getFirst().title());
        }
        mvc.perform(get("/frameworks/no-such")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsAnsweredAndWhatIsNotIsSaidAtTheDesk() throws Exception {
        var id = council.answered(2, 4);
        var page = desk(id, council.assessor);
        assertThat(page.text())
                .contains("2 of 5 dimensions are answered")
                .contains("2: Rarely", "4: Regularly", "Not answered");
        assertThat(page.select("a[href$=/dimensions/culture]")).hasSize(1);
        var auditor = cast.actor(council.authority, Role.AUDITOR);
        assertThat(desk(id, auditor).select("main a[href*=/dimensions/], main form"))
                .isEmpty();
    }

    @Test
    void savingLeadsToTheNextDimensionThatNobodyHasTouched() throws Exception {
        var id = council.answered(2, 4);
        mvc.perform(answered(id, "information", "3", "There"))
                .andExpect(status().is3xxRedirection())
                .andExpect(result -> assertThat(result.getResponse().getRedirectedUrl())
                        .isEqualTo(desk(id) + "/dimensions/leadership"));
        mvc.perform(answered(id, "culture", "none", ""))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(desk(id)));
        var refused = mvc.perform(answered(id, "leadership", "3", ""))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary a[href=#evidence]")
                        .text())
                .contains("Say what shows it");
    }

    private MockHttpServletRequestBuilder answered(AssessmentId id, String dimension, String level, String evidence) {
        return post(desk(id) + "/dimensions/" + dimension)
                .with(csrf())
                .with(SignedIn.as(council.assessor))
                .param("revision", "0")
                .param("level", level)
                .param("reason", "Because")
                .param("evidence", evidence);
    }

    @Test
    void whoConfirmsSeesTheLevelsAndTheTwoWays() throws Exception {
        var id = council.submitted(2, 4, Visibility.PUBLIC);
        var page = desk(id, council.owner);
        assertThat(page.select("main form[action$=/confirm], main a[href$=/return]"))
                .hasSize(2);
        assertThat(desk(id, council.assessor).select("main form")).isEmpty();
    }

    @Test
    void aPublicAssessmentHasAPictureATableItsHistoryAndAFile() throws Exception {
        var first = council.confirmed(1, 2, Visibility.PUBLIC);
        clock.travelTo(clock.instant().plus(Duration.ofDays(90)));
        var second = council.confirmed(3, 4, Visibility.PUBLIC);
        var path = "/assessments/" + second.value();
        assertThat(Queries.during(() -> page(get(path)))).hasSizeLessThanOrEqualTo(2);
        var page = page(get(path));
        assertThat(page.select("svg[role=img] > title").text()).contains("Local Digital Declaration");
        assertThat(page.select("svg text").eachText()).contains("3", "4", "–");
        assertThat(page.select("table:first-of-type tr").eachText())
                .anyMatch(row -> row.contains("3: Sometimes") && row.contains("Because we looked"))
                .anyMatch(row -> row.startsWith("The culture is open Not answered"));
        assertThat(page.select("a[href=https://council.example/plumbing]")).hasSize(1);
        assertThat(page.select("a[href=/assessments/" + first.value() + "]")).isNotEmpty();
        assertThat(text(get(path + "/levels.csv")).lines().toList())
                .hasSize(11)
                .anyMatch(line -> line.contains(",user-needs,") && line.contains(",3,4,Because we looked"))
                .anyMatch(line -> line.contains(",culture,") && line.contains(",,4,"));
    }

    @Test
    void theAuthoritysPageListsWhatItSharesInTwoQueriesAndNothingElse() throws Exception {
        var path = cast.page(council.authority);
        assertThat(page(get(path)).text()).contains("It has made no assessment of itself public here.");
        var internal = council.confirmed(1, 2, Visibility.INTERNAL);
        assertThat(page(get(path)).text()).contains("It has made no assessment of itself public here.");
        mvc.perform(get("/assessments/" + internal.value())).andExpect(status().isNotFound());
        var shared = council.confirmed(3, 4, Visibility.PUBLIC);
        assertThat(page(get(path)).select("a[href^=/assessments/]").eachAttr("href"))
                .isEqualTo(List.of("/assessments/" + shared.value()));
        assertThat(Queries.during(() -> page(get(path)))).hasSizeLessThanOrEqualTo(2);
        var share = post(desk(shared) + "/share").with(csrf()).with(SignedIn.as(council.owner));
        mvc.perform(share.param("visibility", "INTERNAL")).andExpect(status().is3xxRedirection());
        assertThat(page(get(path)).select("a[href^=/assessments/]")).isEmpty();
    }

    @Test
    void membersAreComparedByWhatEachSharesAndOfTheOthersNothingIsTold() throws Exception {
        var circle = Circle.agreed(beans);
        var sharing = Assessed.by(beans, circle.lead.authority());
        var secret = Assessed.by(beans, circle.others.getFirst().authority());
        var coalition = beans.getBean(CoalitionRegister.class).byId(circle.id);
        var path = "/coalitions/" + coalition.slug();
        secret.confirmed(5, 5, Visibility.INTERNAL);
        assertThat(page(get(path)).select("a[href*=/maturity/]")).isEmpty();
        mvc.perform(get(path + "/maturity/own-" + UUID.randomUUID())).andExpect(status().isNotFound());
        sharing.confirmed(2, 4, Visibility.PUBLIC);
        assertThat(page(get(path))
                        .select("a[href=" + path + "/maturity/" + Assessed.DECLARATION + "]")
                        .text())
                .endsWith("1 of 3 members");
        var compared = page(get(path + "/maturity/" + Assessed.DECLARATION));
        var today = Wording.shortDay(UkTime.date(clock.instant()));
        assertThat(compared.select("svg text").eachText())
                .contains(
                        coalition.lead().name() + ", " + today,
                        coalition.members().get(1).name() + ", not shared",
                        coalition.members().get(2).name() + ", not shared");
        assertThat(compared.select("tr").eachText()).anyMatch(row -> row.endsWith("plumbing is fixed 4 4"));
        assertThat(compared.select("tr").eachText()).anyMatch(row -> row.endsWith("culture is open 4 Not answered"));
        var csv = text(get(path + "/maturity/" + Assessed.DECLARATION + "/levels.csv"));
        assertThat(csv.lines()).hasSize(1 + 3 * 5);
        assertThat(csv.lines().filter(line -> line.contains(",not_shared,"))).hasSize(10);
        assertThat(csv.lines().filter(line -> line.contains(",not_answered,"))).hasSize(3);
        var desk = page(get("/desk/coalitions/" + circle.id.value()).with(SignedIn.as(circle.lead.speaker())));
        assertThat(desk.select("a[href=" + path + "/maturity/" + Assessed.DECLARATION + "]"))
                .hasSize(1);
    }

    @Test
    void thePlanSaysWhoWhenAndWhatIsOverdue() throws Exception {
        var id = council.confirmed(2, 4, Visibility.INTERNAL);
        council.planned(id, "Name the digital lead");
        clock.travelTo(clock.instant().plus(Duration.ofDays(40)));
        var plan = page(get("/desk/maturity/plan").with(SignedIn.as(council.owner)));
        assertThat(plan.text()).contains("One action has passed its day", "Name the digital lead", "Overdue");
        assertThat(plan.select("a[href*=/desk/maturity/actions/]")).hasSize(1);
        var auditor = cast.actor(council.authority, Role.AUDITOR);
        assertThat(page(get("/desk/maturity/plan").with(SignedIn.as(auditor))).select("a[href*=/actions/]"))
                .isEmpty();
        assertThat(desk(id, council.assessor).text()).contains("What is done next", "Name the digital lead");
    }

    @Test
    void aFrameworkOfItsOwnIsReadByEverybodyOnlyWhereItIsShared() throws Exception {
        var writing = beans.getBean(FrameworkWriting.class);
        var hidden = writing.write(Assessed.words("Our library", false), council.assessor);
        var shared = writing.write(Assessed.words("Our museum " + hidden, true), council.assessor);
        assertThat(page(get("/frameworks")).select("a[href^=/frameworks/own-]").eachAttr("href"))
                .contains("/frameworks/own-" + shared)
                .doesNotContain("/frameworks/own-" + hidden);
        mvc.perform(get("/frameworks/own-" + hidden)).andExpect(status().isNotFound());
        assertThat(page(get("/frameworks/own-" + shared)).text()).contains("Is it warm?", "Our museum");
        var other = Assessed.by(beans);
        var start = page(get("/desk/maturity/new").with(SignedIn.as(other.assessor)));
        assertThat(start.select("input[name=framework]").eachAttr("value"))
                .contains("own-" + shared)
                .doesNotContain("own-" + hidden);
    }
}
