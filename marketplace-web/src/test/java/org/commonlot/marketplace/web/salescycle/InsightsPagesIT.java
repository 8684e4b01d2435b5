package org.commonlot.marketplace.web.salescycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.commonlot.marketplace.salescycle.CycleCounting;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Circle;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.web.components.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the pages of figures say, for people without an account and for those of a procurement. */
@OnPostgres
@ExtendWith(JobsAtRest.class)
class InsightsPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    BeanFactory beans;

    @Autowired
    Story story;

    @Autowired
    CycleCounting counting;

    @Autowired
    MarketClock clock;

    private Instant today = Instant.EPOCH;

    @BeforeAll
    static void enoughCases(@Autowired MarketClock clock, @Autowired Story story, @Autowired CycleCounting counting) {
        var begun = clock.instant();
        for (int i = 0; i < 5; i++) {
            clock.travelTo(begun);
            var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
            story.bidSubmitted(challenge, "80000");
            if (i > 0) story.bidSubmitted(challenge, "81000");
            story.evaluated(challenge);
            clock.travelTo(challenge.deadline().plus(Duration.ofDays(2L + 3 * i)));
            story.decided(challenge);
        }
        counting.sweep();
        clock.travelTo(begun);
    }

    @BeforeEach
    void lookAtTheClock() {
        today = clock.instant();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void everyFigureHasItsNumberOfCasesAPictureATableAndAFile() throws Exception {
        var page = page(get("/insights"));
        assertThat(page.select("svg[role=img] > title").text()).isNotEmpty();
        assertThat(page.select("svg[role=img] > desc").text()).isNotEmpty();
        var award = page.select("tr:has(a[href=/insights/cycle/to-award])");
        assertThat(award.text()).contains("days");
        assertThat(Integer.parseInt(award.select("td").get(1).text())).isGreaterThanOrEqualTo(5);
        var csv = mvc.perform(get("/insights/cycle.csv"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv).startsWith("origin,measure").contains("own,to_award,all");
        assertThat(mvc.perform(get("/insights/openness.csv"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("all,single_bid,U015");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procedure",
                "value",
                "category",
                "year",
                "joint",
                "bidder-size",
                "winner-size",
                "authority",
                "nonsense"
            })
    void aFigureIsBrokenDown(String by) throws Exception {
        var page = page(get("/insights/cycle/to-award?by=" + by));
        assertThat(page.select("h1").text()).isEqualTo("Publication to award");
        assertThat(page.select(".govuk-inset-text").text()).contains("Half are done within", "95% confidence");
        assertThat(page.select("svg path.cl-chart__line").attr("d")).startsWith("M40.0 10.0");
        assertThat(page.select("main table tbody tr")).isNotEmpty();
    }

    @Test
    void aFigureIsBrokenDownByCoalition() throws Exception {
        var circle = Circle.founded(beans);
        var page = page(get("/insights/cycle/to-award?by=coalition"));
        assertThat(page.select("main table a[href^=/coalitions/]").eachText())
                .anyMatch(name -> name.endsWith(circle.lead.authority().value().toString()));
        assertThat(page.select("main a[href$=?by=coalition]")).isEmpty();
        assertThat(page.select(".govuk-inset-text").text()).contains("Half are done within");
        assertThat(page(get("/insights/cycle/planned-award?by=coalition"))
                        .select("h1")
                        .text())
                .as("nothing is planned by coalitions")
                .isNotEmpty();
    }

    @Test
    void aFigureThatIsNoneIsNotFound() throws Exception {
        mvc.perform(get("/insights/cycle/nonsense")).andExpect(status().isNotFound());
    }

    @Test
    void publicPagesCostTwoQueriesAtMost() throws Exception {
        assertThat(Queries.during(() -> page(get("/insights")))).hasSize(1);
        assertThat(Queries.during(() -> page(get("/insights/cycle/to-award?by=year"))))
                .hasSize(1);
        assertThat(Queries.during(() -> page(get("/insights/cycle/to-award?by=coalition"))))
                .hasSize(2);
    }

    @Test
    void anAuthoritysPageAnswersTheThreeQuestions() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "80000");
        story.evaluated(challenge);
        counting.sweep();
        clock.travelTo(UkTime.endOf(UkTime.date(today).plusDays(60)));
        var page = page(get(cast.page(challenge.team().authority())));
        assertThat(page.select("h2").eachText())
                .contains(
                        "1. Which lines of business does it have, and which IT supports them?",
                        "2. How does it hold its data, and how far can that be shared?",
                        "3. How does it buy technology?");
        assertThat(page.text())
                .contains("Not known here yet")
                .contains("Too few cases to tell how long buying takes here: 0 awarded.")
                .contains("Award: " + Wording.shortDay(UkTime.date(today).plusDays(60)))
                .contains("Missed: nothing has come yet");
    }

    @Test
    void anOpportunityTellsWhatToExpectAndWhatWasPromised() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        counting.sweep();
        var page = page(get("/opportunities/" + challenge.reference()));
        assertThat(page.text())
                .contains("What to expect")
                .containsPattern("All authorities here,|imported notices")
                .contains("What the notice promised")
                .contains("Not due yet");
        var bid = story.bidSubmitted(challenge, "70000");
        var own = page(get("/bids/" + bid.id().value()).with(SignedIn.as(bid.bidder())));
        assertThat(own.text()).contains("Your cycle with Council", "Your first bid arrived", "Since publication");
    }

    @Test
    void aFirmReadsItsCycleWithACouncilBesideWhatTheCouncilShows() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var bid = story.bidSubmitted(challenge, "70000");
        counting.sweep();
        var council = cast.page(challenge.team().authority()).replace("/authorities/", "");
        var list = page(get("/bids/cycles").with(SignedIn.as(bid.bidder())));
        assertThat(list.select("main table tbody tr")).hasSize(1);
        assertThat(list.select("main table a").attr("href")).isEqualTo("/bids/cycles/" + council);
        var own = page(get("/bids/cycles/" + council).with(SignedIn.as(bid.bidder())));
        assertThat(own.select("h1").text()).startsWith("Your cycle with Council");
        assertThat(own.text())
                .contains("First contact on " + Wording.day(story.today()), "Your first bid arrived", "Not due yet")
                .contains("shows everybody")
                .doesNotContain("Outcome");
        var other = cast.actor(cast.supplier(), Role.BID_WRITER);
        mvc.perform(get("/bids/cycles/" + council).with(SignedIn.as(other))).andExpect(status().isNotFound());
        assertThat(page(get("/bids/cycles").with(SignedIn.as(other))).text()).contains("You have not bid");
    }

    @Test
    void aBuyerSeesWhatIsSlowerThanUsual() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "80000");
        story.evaluated(challenge);
        counting.sweep();
        var author = challenge.team().author();
        assertThat(page(get("/desk/cycles").with(SignedIn.as(author)))
                        .select("main")
                        .text())
                .contains("Evaluation", "(all authorities)", "As usual");
        clock.travelTo(challenge.deadline().plus(Duration.ofDays(300)));
        assertThat(page(get("/desk/cycles").with(SignedIn.as(author)))
                        .select("main")
                        .text())
                .contains("Slower than three in four", "nothing has come yet");
        assertThat(page(get("/desk/cycles").with(SignedIn.as(cast.actor(cast.authority(), Role.BUYER))))
                        .select("main")
                        .text())
                .contains("Nothing that you have a part in is under way.");
        assertThat(page(get("/desk/cycles").with(SignedIn.as(cast.actor(cast.authority(), Role.OPENER))))
                        .select("main")
                        .text())
                .as("whoever buys for nobody compares with all")
                .contains("Nothing that you have a part in is under way.");
    }

    @Test
    void theAuthorSaysADayAndAWrongOneStaysTyped() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        var author = challenge.team().author();
        var path = "/desk/procurements/" + challenge.id().value() + "/clock/problem-identified";
        var day = UkTime.date(today).minusDays(20);
        mvc.perform(said(path, author, day.getYear() + 1)).andExpect(status().isUnprocessableContent());
        mvc.perform(said(path, author, day.getYear())).andExpect(status().is3xxRedirection());
        var desk = page(get("/desk/procurements/" + challenge.id().value()).with(SignedIn.as(author)));
        assertThat(desk.text()).contains(Wording.shortDay(day) + " (said by a person)", "Seen here");
    }

    @Test
    void theAuthorAnswersAFlagAndEverybodyReadsTheAnswerBesideIt() throws Exception {
        var challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        story.bidSubmitted(challenge, "80000");
        story.evaluated(challenge);
        story.decided(challenge);
        var author = challenge.team().author();
        var desk = "/desk/procurements/" + challenge.id().value();
        var path = page(get(desk).with(SignedIn.as(author)))
                .select("a[href*=/flags/single-bid]")
                .attr("href");
        assertThat(path).startsWith(desk + "/flags/single-bid?flaggedLot=");
        mvc.perform(get(path).with(SignedIn.as(challenge.team().approver()))).andExpect(status().isConflict());
        mvc.perform(get(desk + "/flags/all-others-out").with(SignedIn.as(author)))
                .andExpect(status().isNotFound());
        mvc.perform(answered(path, author, " ")).andExpect(status().isUnprocessableContent());
        mvc.perform(answered(path, author, "Three asked; the permits <b> put two off."))
                .andExpect(status().is3xxRedirection());
        mvc.perform(answered(path, author, "The permits put two off.")).andExpect(status().is3xxRedirection());
        assertThat(page(get(desk).with(SignedIn.as(author))).text())
                .contains("The permits put two off.", author.name());
        counting.sweep();
        var open = page(get(cast.page(challenge.team().authority())));
        assertThat(open.select("tr:contains(R018)").text())
                .contains("1 bid for a lot", "The permits put two off. (")
                .doesNotContain("Three asked", author.name());
    }

    private static MockHttpServletRequestBuilder answered(String path, Actor author, String words) {
        return post(path).with(csrf()).with(SignedIn.as(author)).param("words", words);
    }

    private MockHttpServletRequestBuilder said(String path, Actor author, int year) {
        var day = UkTime.date(today).minusDays(20);
        return post(path)
                .with(csrf())
                .with(SignedIn.as(author))
                .param("day.day", String.valueOf(day.getDayOfMonth()))
                .param("day.month", String.valueOf(day.getMonthValue()))
                .param("day.year", String.valueOf(year));
    }
}
