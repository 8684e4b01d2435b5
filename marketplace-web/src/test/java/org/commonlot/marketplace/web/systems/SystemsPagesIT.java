package org.commonlot.marketplace.web.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.commonlot.marketplace.systems.SystemView;
import org.commonlot.marketplace.systems.SystemsRegister;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.ImportedAward;
import org.commonlot.marketplace.testing.Kept;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.dhatim.fastexcel.Workbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What an authority's page says of its register, and a register that comes as a workbook. */
@OnPostgres
class SystemsPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    SystemsRegister register;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private OrganisationId authority;

    @SuppressWarnings("NullAway.Init")
    private Actor keeper;

    @BeforeEach
    void aRegister() {
        authority = cast.authority();
        keeper = cast.actor(authority, Role.BUYER);
        Kept.by(keeper, beans);
    }

    @Test
    void theFirstTwoQuestionsAreAnsweredFromTheRegisterAndWhatIsNotKnownIsSaid() throws Exception {
        var told = page(cast.page(authority)).select("main").text();
        assertThat(told)
                .contains("The authority has told of one system", "Parker", "Civic Ltd")
                .contains("It tells of one set of data that it holds, of which one is for everybody.")
                .contains("one waits for an answer");
        var nothing = page(cast.page(cast.authority()));
        assertThat(nothing.select("main").text())
                .contains("nobody has entered the authority’s systems", "nobody has entered what data");
    }

    @Test
    void aRegisterComesAsAWorkbookToo() throws Exception {
        var ends = UkTime.date(clock.instant()).plusMonths(7);
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Register");
            var head = List.of("line_of_business", "name", "ends", "yearly_cost_gbp_inc_vat", "export");
            for (int at = 0; at < head.size(); at++) sheet.value(0, at, head.get(at));
            sheet.value(1, 0, "Waste and recycling collection");
            sheet.value(1, 1, "Binman");
            sheet.value(1, 2, ends);
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 3, new BigDecimal("9000.25"));
            sheet.value(1, 4, true);
        }
        mvc.perform(multipart("/desk/systems/import")
                        .file(new MockMultipartFile("file", "register.xlsx", null, out.toByteArray()))
                        .param("rows", "")
                        .with(csrf())
                        .with(SignedIn.as(keeper)))
                .andExpect(status().is3xxRedirection());
        var taken = register.own(keeper).stream()
                .filter(system -> system.facts().name().equals("Binman"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.ends()).isEqualTo(ends);
        assertThat(taken).extracting(SystemView::facts).satisfies(facts -> {
            assertThat(facts.lineOfBusiness()).isEqualTo("waste");
            assertThat(facts.yearlyCost()).isEqualByComparingTo("9000.25");
        });
    }

    @Test
    void theRadarMarksWhatIsImportedInTableDescriptionAndDownload() throws Exception {
        var ends = UkTime.date(clock.instant()).plusMonths(4);
        var gross =
                ImportedAward.of("Lift repair east", "Up Ltd", "50750000", ends).by(authority, beans);
        ImportedAward.of("Lift repair west", "Down Ltd", "50750000", ends)
                .valued("\"amount\":20000")
                .by(cast.authority(), beans);
        var radar = page("/insights/radar");
        var row = radar.select("tr:has(a[href=/market/" + gross.ocid() + "])");
        assertThat(row.text()).contains("Lift repair east", "Imported from Find a Tender", "Up Ltd");
        assertThat(radar.select("tr:contains(Lift repair west)").text()).contains("without VAT");
        assertThat(radar.select("main").text()).contains("it ends when the notice planned it");
        assertThat(radar.select("svg .cl-chart__mark--hollow")).isNotEmpty();
        assertThat(radar.select("svg desc").text()).contains("are imported");
        var csv = mvc.perform(get("/insights/radar.csv"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv).contains("imported_from,ocid,yearly_cost_gbp_without_vat");
        assertThat(csv.lines().filter(line -> line.contains("Lift repair east")))
                .singleElement()
                .asString()
                .contains("imported", "Find a Tender," + gross.ocid());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
