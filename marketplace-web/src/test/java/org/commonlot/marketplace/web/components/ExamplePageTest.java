package org.commonlot.marketplace.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.Principal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A form from its record to its page and back, in the frame of every page. */
class ExamplePageTest {

    private final MockMvc mvc = Pages.of(
            List.of(person -> person == null ? List.of() : List.of(NavigationItem.of("example.title", "/example"))),
            new ExampleController(new Forms(Engine.MESSAGES)));

    @Test
    void asksWithLabelsHintsAndIds() throws Exception {
        var page = page(get("/example"), 200);
        assertThat(page.title()).isEqualTo("An example – Commonlot");
        assertThat(page.select(".govuk-error-summary")).isEmpty();
        assertThat(page.select("label[for=title]").text()).isEqualTo("Title");
        assertThat(page.select("input#title").attr("aria-describedby")).isEqualTo("title-hint");
        assertThat(page.select("#title-hint").text()).isEqualTo("A few words");
        assertThat(page.select("textarea#problem").attr("aria-describedby")).isEqualTo("problem-info");
        assertThat(page.select("#problem-info").text()).isEqualTo("You can enter up to 200 words");
        assertThat(page.select("input[name=closes.day]#closes-day")).hasSize(1);
        assertThat(page.select("label[for=criteria-0-weight]").text()).isEqualTo("Weight");
        assertThat(page.select("input[name=procedure]").eachAttr("id")).containsExactly("procedure", "procedure-2");
        assertThat(page.select("label[for=procedure-2]").text()).isEqualTo("Below threshold");
        assertThat(page.select("#procedure-2-item-hint").text()).isEqualTo("For small contracts");
        assertThat(page.select("select#region option").eachText()).containsExactly("North", "South");
    }

    @Test
    void invalidFormAnswers422WithTheSamePageAndAllThatWasTyped() throws Exception {
        var page = page(
                post("/example")
                        .param("title", "")
                        .param("problem", "<b>Potholes</b> & more")
                        .param("procedure", "below")
                        .param("areas", "roads", "parks")
                        .param("region", "south")
                        .param("closes.day", "31")
                        .param("closes.month", "13")
                        .param("closes.year", "2027")
                        .param("criteria[0].name", "Quality")
                        .param("criteria[0].weight", "lots")
                        .param("criteria[1].name", "")
                        .param("criteria[1].weight", "101")
                        .param("agreed", "true"),
                422);
        assertThat(page.title()).isEqualTo("Error: An example – Commonlot");
        assertThat(page.select("#main-content > :first-child").hasClass("govuk-error-summary"))
                .isTrue();
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly(
                        "#title", "#closes-month", "#criteria-0-weight", "#criteria-1-name", "#criteria-1-weight");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Give it a title",
                        "“Closing date” must be a date that exists",
                        "“Weight” must be a number",
                        "“Name” needs an answer",
                        "“Weight” must be 100 or less");
        for (var link : page.select(".govuk-error-summary a")) {
            assertThat(page.select("input[id=" + link.attr("href").substring(1) + "]"))
                    .hasSize(1);
        }
        assertThat(page.select("textarea#problem").val()).isEqualTo("<b>Potholes</b> & more");
        assertThat(page.select("input[name=procedure][checked]").val()).isEqualTo("below");
        assertThat(page.select("input[name=areas][checked]").eachAttr("value")).containsExactly("roads", "parks");
        assertThat(page.select("select#region option[selected]").val()).isEqualTo("south");
        assertThat(page.select("#closes-month").val()).isEqualTo("13");
        assertThat(page.select("#closes-month").hasClass("govuk-input--error")).isTrue();
        assertThat(page.select("#closes-day").hasClass("govuk-input--error")).isFalse();
        assertThat(page.select("#criteria-0-weight").val()).isEqualTo("lots");
        assertThat(page.select("#criteria-1-weight").val()).isEqualTo("101");
        assertThat(page.select("#criteria-1-weight").attr("aria-describedby")).isEqualTo("criteria-1-weight-error");
        assertThat(page.select("input[name=agreed][checked]")).hasSize(1);
        assertThat(page.select(".govuk-back-link").attr("href")).isEqualTo("/");
    }

    @Test
    void keepsWhatWasTypedWhereItCannotBeConverted() throws Exception {
        var page = page(post("/example/typed").param("title", "Bins").param("weight", "<lots>"), 422);
        assertThat(page.select("#title").val()).isEqualTo("Bins");
        assertThat(page.select("#weight").val()).isEqualTo("<lots>");
        assertThat(page.select(".govuk-error-summary a[href=#weight]").text())
                .isEqualTo("“Weight” is not in the form we need");
    }

    @Test
    void saysWhatIsMissingOfADateAndWhatIsWrongWithTheWhole() throws Exception {
        var page = page(
                post("/example")
                        .param("title", "nothing works")
                        .param("closes.day", "1")
                        .param("procedure", "open"),
                422);
        assertThat(page.select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Not before Monday",
                        "“Areas” needs an answer",
                        "“Closing date” must include a month",
                        "“Closing date” must include a year");
        assertThat(page.select("#closes-error").text()).isEqualTo("Error: “Closing date” must include a month");
        assertThat(page.select("fieldset[aria-describedby=closes-error]")).hasSize(1);
        var blank = page(post("/example").param("title", "x"), 422);
        assertThat(blank.select(".govuk-error-summary a[href=#closes-day]").text())
                .isEqualTo("Enter a date for “Closing date”");
        assertThat(blank.select(".govuk-date-input .govuk-input--error")).hasSize(3);
    }

    @Test
    void tellsWhatWasDoneAfterTheRedirect() throws Exception {
        var sent = mvc.perform(post("/example")
                        .param("title", "Lighter bins")
                        .param("procedure", "open")
                        .param("areas", "parks")
                        .param("closes.day", "1")
                        .param("closes.month", "March")
                        .param("closes.year", "2027"))
                .andReturn();
        assertThat(sent.getResponse().getStatus()).isEqualTo(302);
        var page = page(get("/example").flashAttrs(sent.getFlashMap()), 200);
        assertThat(page.select(
                                "#main-content > .govuk-notification-banner--success .govuk-notification-banner__heading")
                        .text())
                .isEqualTo("“Lighter bins” was saved");
    }

    @Test
    void frameFollowsWhoIsSignedIn() throws Exception {
        var page = page(get("/example"), 200);
        assertThat(page.select("nav a").eachText()).containsExactly("Opportunities", "Market", "Open data");
        assertThat(page.select("header a[href=/sign-in]")).hasSize(1);
        Principal person = () -> "Ada";
        var signedIn = page(get("/example").principal(person), 200);
        assertThat(signedIn.select("nav a").eachText())
                .containsExactly("Opportunities", "Market", "Open data", "An example");
        assertThat(signedIn.select("nav a[aria-current=page]").attr("href")).isEqualTo("/example");
        assertThat(signedIn.select("header form[method=post][action=/sign-out] button"))
                .hasSize(1);
        assertThat(signedIn.select(".cl-header__person").text()).isEqualTo("Ada");
        assertThat(page.select("script").eachAttr("src")).containsExactly("/assets/commonlot.js");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(request.locale(java.util.Locale.UK)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }
}
