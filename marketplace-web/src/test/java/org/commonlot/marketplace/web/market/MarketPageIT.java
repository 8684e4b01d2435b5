package org.commonlot.marketplace.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.discovery.Discovery;
import org.commonlot.marketplace.discovery.SearchEntryDraft;
import org.commonlot.marketplace.discovery.SearchKind;
import org.commonlot.marketplace.discovery.SearchStage;
import org.commonlot.marketplace.market.Importing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.testing.OnPostgres;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The market's pages, for people without an account. */
@OnPostgres
class MarketPageIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Importing importing;

    @Autowired
    Discovery discovery;

    @TempDir
    Path folder;

    private String word = "";
    private String ocid = "";

    @BeforeEach
    void importOneProcess() throws Exception {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
        ocid = "ocds-h6vhtk-" + word;
        var file = folder.resolve("market.jsonl");
        Files.writeString(file, """
                {"ocid":"%1$s","id":"000001-2026","date":"2026-08-01T09:00:00Z","tender":{"title":"Bridges %2$s","description":"First.\\n\\n<script>alert(1)</script>","status":"active","value":{"amountGross":1234567.5,"currency":"GBP"},"tenderPeriod":{"endDate":"2026-08-20"},"documents":[{"id":"000001-2026","noticeType":"UK4","url":"https://www.find-tender.service.gov.uk/Notice/000001-2026"}]},"buyer":{"name":"Eastmere Council"}}
                {"ocid":"%1$s","id":"000002-2026","date":"2026-09-01T09:00:00Z","tag":["award","contract"],"tender":{"title":"Bridges %2$s","status":"complete","documents":[{"id":"000002-2026","noticeType":"UK6"}]},"awards":[{"id":"1","status":"active","date":"2026-09-01","suppliers":[{"name":"Firm"}],"value":{"amount":1000000,"currency":"GBP"}}],"parties":[{"name":"Firm","roles":["supplier"],"details":{"scale":"sme"}}]}
                """.formatted(ocid, word));
        assertThat(importing
                        .importFile(file, Actor.system("import"), run -> {})
                        .counts()
                        .stored())
                .isEqualTo(2);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void marksWhatIsImportedAndWhatIsOurs() throws Exception {
        discovery.put(new SearchEntryDraft(
                "CL-" + word,
                SearchKind.OPPORTUNITY,
                SearchStage.TENDER,
                "Ours " + word,
                "",
                List.of("Westhythe"),
                List.of(),
                List.of(),
                "open",
                List.of(),
                List.of(),
                new BigDecimal("5"),
                "GBP",
                Instant.parse("2026-08-02T00:00:00Z"),
                null,
                false,
                "/opportunities/CL-1",
                false,
                "Commonlot"));

        var results = page("/market?q=" + word).select("ol > li");

        assertThat(results).hasSize(2);
        var imported = results.select("li:has(a[href=/market/" + ocid + "])").text();
        assertThat(imported).contains("Imported from Find a Tender", "Award", "£1,000,000", "Awarded to: Firm");
        var ours = results.select("li:has(a[href=/opportunities/CL-1])").text();
        assertThat(ours).contains("On Commonlot").doesNotContain("Imported");
        assertThat(page("/market?q=" + word).text())
                .contains(
                        "2 results",
                        "Contains public sector information licensed under the Open Government Licence v3.0.");
    }

    @Test
    void keepsEverythingThatWasAskedInTheForm() throws Exception {
        var page = page("/market?q=" + word + "&stage=AWARD&buyer=eastmere&region=&cpv=&least=1000&most=&scale=sme"
                + "&from.day=1&from.month=8&from.year=2026&order=NEWEST");

        assertThat(page.select("ol > li")).hasSize(1);
        assertThat(page.select("input[name=q]").val()).isEqualTo(word);
        assertThat(page.select("input[name=stage][checked]").eachAttr("value")).containsExactly("AWARD");
        assertThat(page.select("input[name=buyer]").val()).isEqualTo("eastmere");
        assertThat(page.select("input[name=least]").val()).isEqualTo("1000");
        assertThat(page.select("input[name=from.month]").val()).isEqualTo("8");
        assertThat(page.select("select[name=scale] option[selected]").val()).isEqualTo("sme");
        assertThat(page.select("select[name=order] option[selected]").val()).isEqualTo("NEWEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"least=lots", "stage=NONE", "from.day=31&from.month=2&from.year=2026", "page=x", "least=-1"})
    void saysWhatIsWrongWithAFilter(String query) throws Exception {
        var page = page("/market?q=" + word + "&" + query);

        assertThat(page.select(".govuk-error-summary a")).isNotEmpty();
        assertThat(page.select("input[name=q]").val()).isEqualTo(word);
        assertThat(page.select("ol > li")).isEmpty();
    }

    @Test
    void leadsFromPageToPageWithTheSameQuestion() throws Exception {
        discovery.put(java.util.stream.IntStream.range(0, 25)
                .mapToObj(i -> new SearchEntryDraft(
                        word + i,
                        SearchKind.MARKET,
                        SearchStage.TENDER,
                        "N " + word,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Instant.parse("2026-08-02T00:00:00Z"),
                        null,
                        false,
                        "/x",
                        true,
                        "S"))
                .toList());

        var first = page("/market?q=" + word + "&buyer=&stage=TENDER");
        var next = first.select(".govuk-pagination__next a").attr("href");

        assertThat(next).contains("q=" + word, "stage=TENDER", "page=2");
        assertThat(page(next).select("ol > li")).hasSize(5);
        assertThat(page(next).select(".govuk-pagination__prev a")).hasSize(1);
    }

    @Test
    void showsTheNoticesOfAProcessInTheOrderOfTime() throws Exception {
        var page = page("/market/" + ocid);

        assertThat(page.select("h1").text()).isEqualTo("Bridges " + word);
        assertThat(page.select("section h3").eachText())
                .containsExactly("Tender notice, 1 August 2026", "Award notice, 1 September 2026");
        assertThat(page.select("section a[rel=external]").eachAttr("href"))
                .containsExactly(
                        "https://www.find-tender.service.gov.uk/Notice/000001-2026",
                        "https://www.find-tender.service.gov.uk/Notice/000002-2026");
        assertThat(page.select("main").text())
                .contains("Imported from Find a Tender", "£1,234,567.50 including VAT", "Small or medium")
                .contains("Open Government Licence v3.0")
                .contains("<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void hasNoPageForAProcessThatWasNeverImported() throws Exception {
        mvc.perform(get("/market/ocds-none")).andExpect(status().isNotFound());
    }
}
