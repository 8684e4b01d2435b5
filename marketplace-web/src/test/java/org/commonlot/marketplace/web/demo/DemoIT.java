package org.commonlot.marketplace.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonlot.marketplace.Commonlot;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.PublicState;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.testing.Databases;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** The demo, as it stands when somebody has started it with one command. */
@SpringBootTest(classes = Commonlot.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ContextConfiguration(initializers = Databases.H2.class)
class DemoIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    MarketClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DemoCast cast;

    @Autowired
    ProcurementCatalogue catalogue;

    @Test
    void tellsOfProcurementsInEveryState() {
        assertThat(jdbc.queryForList("select distinct public_state from procurement", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(PublicState.values()).map(PublicState::name).toList());
        assertThat(jdbc.queryForList("select distinct state from procurement", String.class))
                .contains("DRAFT", "IN_REVIEW", "PUBLISHED", "CANCELLED");
    }

    @Test
    void showsAFrameworkThatANeighbourHasCalledOffAndAnotherAsksFor() throws Exception {
        var list = page("/framework-agreements");
        assertThat(list.select("main tbody tr")).hasSize(1);
        assertThat(list.select("main").text()).contains("Tell people when their bin was missed");
        assertThat(jdbc.queryForList("select state from call_off order by state", String.class))
                .containsExactly("ASKED", "SIGNED");
    }

    @Test
    void showsWhatIsAskedBeforeSomethingIsDecided() throws Exception {
        assertThat(desk("Where do young people wait for a bus?", "/record-check", "combined.author"))
                .contains("did the points rest on it?", "Both firms had a part in it", "Confirmed");
        assertThat(desk("Find damp homes before people fall ill", "/conditions", "city.author"))
                .contains("The housing association confirms 340 homes");
        assertThat(desk("Find damp homes before people fall ill", "/checks", "city.author"))
                .contains("Larch Housing Data Ltd");
        var late = jdbc.queryForObject(
                "select reference from procurement where title = 'Help people through a planning application'",
                String.class);
        assertThat(page("/opportunities/" + late).select("main").text())
                .contains("The panel agrees on its scores at its next meeting.");
    }

    @Test
    void showsAContractOfTwoCouncilsThatWaitsForTheirSignatures() throws Exception {
        for (var who : new String[] {"city.owner", "brackenford.approver"}) {
            var list = mvc.perform(get("/signing").with(SignedIn.as(cast.actor(who))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(list).select("main").text()).contains("Forms that everybody can fill in");
        }
        assertThat(jdbc.queryForList(
                        "select p.title from party_signature s join contract c on c.id = s.contract_id"
                                + " join procurement p on p.id = c.procurement_id",
                        String.class))
                .as("the supplier's")
                .containsExactly("Forms that everybody can fill in");
    }

    private String desk(String title, String page, String who) throws Exception {
        var lot = jdbc.queryForMap(
                "select l.id, l.procurement_id from lot l join procurement p on p.id = l.procurement_id where p.title = ?",
                title);
        var path = "/desk/procurements/" + lot.get("procurement_id") + "/lots/" + lot.get("id") + page;
        return Jsoup.parse(mvc.perform(get(path).with(SignedIn.as(cast.actor(who))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("main")
                .text();
    }

    @Test
    void showsWhatTheMoneyOfContractsIsFor() throws Exception {
        assertThat(page("/insights/spend").select("main").text()).contains("£90,000");
    }

    @Test
    void answersTheThreeQuestionsOfACouncil() throws Exception {
        var city = page("/authorities/alderbridge-city-council").select("main").text();
        assertThat(city)
                .contains("Waste and recycling collection")
                .contains("RoundWise")
                .doesNotContain("nobody has entered");
    }

    /** Whoever writes the dates of a notice sees how long it took before. */
    @Test
    void advisesWhoeverSetsDates() throws Exception {
        var author = cast.actor("city.author");
        var draft = catalogue.desk(author).stream()
                .filter(row -> row.state() == ProcurementState.DRAFT)
                .findFirst()
                .orElseThrow();
        var page = mvc.perform(get("/desk/procurements/" + draft.id().value() + "/dates")
                        .with(SignedIn.as(author)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select(".govuk-inset-text").text())
                .contains("from the notice to the signature, half of procurements took");
    }

    @Test
    void showsWhatEndsTogether() throws Exception {
        assertThat(page("/insights/radar").select("main").text())
                .contains("Libraries")
                .contains("Quire Systems Limited");
    }

    @Test
    void listsSomebodyForEachPart() throws Exception {
        var people =
                page("/sign-in").select("form[action=/demo/sign-in] button").eachText();

        for (var part : new String[] {
            "Buyer", "Approver", "Opener", "Evaluator and chair", "Evaluator,", "Auditor", "Supplier", "Administrator"
        }) {
            assertThat(people).as(part).anyMatch(person -> person.contains("(" + part));
        }
    }

    @Test
    void signsInAsSomebodyByTheirButton() throws Exception {
        var form = page("/sign-in").select("form[action=/demo/sign-in]").stream()
                .filter(offered -> offered.text().contains("Buyer"))
                .findFirst()
                .orElseThrow();
        var session = mvc.perform(post("/demo/sign-in")
                        .with(csrf())
                        .param("person", form.select("[name=person]").val()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        var desk = Jsoup.parse(mvc.perform(get("/desk").cookie(Objects.requireNonNull(session)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(desk.select("main tbody tr")).isNotEmpty();
        assertThat(desk.select("header").text())
                .contains(form.select("button").text().split(" \\(")[0]);
    }

    @Test
    void signsInAsNobodyElse() throws Exception {
        mvc.perform(post("/demo/sign-in").with(csrf()).param("person", "00000000-0000-4000-8000-000000000000"))
                .andExpect(status().isNotFound());
    }

    @Test
    void travelsToTheNextDeadlineWhereBidsAreClosed() throws Exception {
        var travel = page("/").select("form[action=/demo/travel]").stream()
                .filter(offered -> offered.text().contains("bids close"))
                .findFirst()
                .orElseThrow();
        var title = travel.text().replaceAll(".*“(.*)”.*", "$1");
        var where = jdbc.queryForObject("select reference from procurement where title = ?", String.class, title);
        assertThat(page("/opportunities/" + where).select("main .govuk-tag").text())
                .isEqualTo("Open for bids");

        mvc.perform(post("/demo/travel")
                        .with(csrf())
                        .param("to", travel.select("[name=to]").val())
                        .param("here", "/opportunities/" + where))
                .andExpect(redirectedUrl("/opportunities/" + where));

        assertThat(page("/opportunities/" + where).select("main .govuk-tag").text())
                .isEqualTo("Bids closed");
        assertThat(jdbc.queryForObject("select public_state from procurement where title = ?", String.class, title))
                .isEqualTo("CLOSED");
    }

    @Test
    void travelsNeitherBackNorElsewhere() throws Exception {
        var now = clock.instant();
        for (var moment : new Instant[] {now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1000))}) {
            mvc.perform(post("/demo/travel").with(csrf()).param("to", moment.toString()))
                    .andExpect(redirectedUrl("/"));
        }
        assertThat(Duration.between(now, clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        mvc.perform(post("/demo/travel").with(csrf()).param("to", "tomorrow")).andExpect(status().isNotFound());
        mvc.perform(post("/demo/travel")
                        .with(csrf())
                        .param("to", now.toString())
                        .param("here", "//elsewhere.example"))
                .andExpect(redirectedUrl("/"));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
