package org.commonlot.marketplace.web.chasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Chased;
import org.commonlot.marketplace.testing.JobsAtRest;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.commonlot.marketplace.testing.Story;
import org.commonlot.marketplace.testing.Story.Challenge;
import org.commonlot.marketplace.testing.Story.SubmittedBid;
import org.commonlot.marketplace.web.components.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What pages say of procurements whose bids have closed and that are not decided. */
@OnPostgres
@ExtendWith(JobsAtRest.class)
class ChasingPagesIT {

    private static final String SILENCE = "what became of this and has not answered";

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Challenge challenge;

    @SuppressWarnings("NullAway.Init")
    private SubmittedBid bid;

    @BeforeEach
    void asked() {
        challenge = story.publishedChallenge(Story.BELOW_THRESHOLD);
        bid = story.bidSubmitted(challenge, "80000");
        story.opened(challenge);
        Chased.asked(challenge, 4, beans);
    }

    @Test
    void theDeskNamesAQuestionUntilItIsAnswered() throws Exception {
        var author = challenge.team().author();
        assertThat(page(get("/desk").with(SignedIn.as(author)))
                        .select("a[href=" + outcome() + "]")
                        .text())
                .isEqualTo("Say what became of “Fewer missed bin collections”");
        assertThat(page(get(desk()).with(SignedIn.as(author))).text()).contains("Say what became of it", "Answer it");
        assertThat(page(get("/desk").with(SignedIn.as(challenge.team().approver())))
                        .select("a[href=" + outcome() + "]"))
                .isEmpty();

        mvc.perform(answer(author, story.today(), "We wait for a reference")).andExpect(status().is3xxRedirection());
        assertThat(page(get("/desk").with(SignedIn.as(author))).select("a[href=" + outcome() + "]"))
                .isEmpty();
        assertThat(page(get(desk()).with(SignedIn.as(author))).text())
                .contains("Answered on " + Wording.day(story.today()));
    }

    @Test
    void whatIsSaidStandsOnThePublicPageAndOnThatOfABid() throws Exception {
        var author = challenge.team().author();
        var expected = story.today().plusDays(14);
        mvc.perform(answer(author, expected, "A reference is <b> missing")).andExpect(status().is3xxRedirection());
        var said = "Still being evaluated, decision expected by %s, said on %s."
                .formatted(Wording.day(expected), Wording.day(story.today()));
        for (var page : new Document[] {page(get(open())), page(get(own()).with(SignedIn.as(bid.bidder())))}) {
            assertThat(page.text()).contains(said, "A reference is <b> missing").doesNotContain(SILENCE, author.name());
        }
        assertThat(page(get(outcome()).with(SignedIn.as(author))).text()).contains(said, author.name());
    }

    @Test
    void silenceStandsThereAfterAWeek() throws Exception {
        var asked = story.today();
        assertThat(page(get(open())).text()).doesNotContain(SILENCE);
        clock.travelTo(clock.instant().plus(Duration.ofDays(7)));
        var words = "The buyer was asked on " + Wording.day(asked) + " " + SILENCE;
        assertThat(page(get(open())).text()).contains(words);
        assertThat(page(get(own()).with(SignedIn.as(bid.bidder()))).text()).contains(words);
    }

    @Test
    void aDayThatIsPastStaysTyped() throws Exception {
        var refused = mvc.perform(
                        answer(challenge.team().author(), story.today().minusDays(1), "A reference is missing"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(refused).text()).contains("The day is past.", "A reference is missing");
        mvc.perform(answer(challenge.team().author(), story.today(), "x".repeat(501)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void nobodyElseAnswers() throws Exception {
        var stranger = cast.actor(cast.authority(), Role.BUYER);
        mvc.perform(get(outcome()).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(answer(stranger, story.today(), "Not mine")).andExpect(status().isNotFound());
        mvc.perform(answer(challenge.team().approver(), story.today(), "Not mine"))
                .andExpect(status().isConflict());
    }

    @Test
    void onceItHasEndedThereIsNothingToAnswer() throws Exception {
        story.cancelled(challenge, "No money");
        mvc.perform(get(outcome()).with(SignedIn.as(challenge.team().author()))).andExpect(status().isConflict());
        assertThat(page(get(desk()).with(SignedIn.as(challenge.team().author())))
                        .text())
                .doesNotContain("Say what became of it");
    }

    private MockHttpServletRequestBuilder answer(Actor by, LocalDate expected, String reason) {
        return post(outcome())
                .with(csrf())
                .with(SignedIn.as(by))
                .param("decisionExpected.day", String.valueOf(expected.getDayOfMonth()))
                .param("decisionExpected.month", String.valueOf(expected.getMonthValue()))
                .param("decisionExpected.year", String.valueOf(expected.getYear()))
                .param("reason", reason);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String desk() {
        return "/desk/procurements/" + challenge.id().value();
    }

    private String outcome() {
        return desk() + "/outcome";
    }

    private String open() {
        return "/opportunities/" + challenge.reference();
    }

    private String own() {
        return "/bids/" + bid.id().value();
    }
}
