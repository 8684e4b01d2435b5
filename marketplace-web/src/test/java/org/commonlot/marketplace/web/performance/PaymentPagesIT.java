package org.commonlot.marketplace.web.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.performance.Officer;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.Published;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.performance.Reporting;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Files of a finance system in and out, and what everybody reads of an authority's payments. */
@OnPostgres
@SuppressWarnings("NullAway.Init")
class PaymentPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Paying paying;

    @Autowired
    Reporting reporting;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    private Managed contract;
    private Actor manager;
    private String desk;
    private String open;

    @BeforeEach
    void aSignedContract() {
        contract = Managed.signed(beans);
        manager = contract.manager();
        var file = beans.getBean(ContractDesk.class).file(contract.id(), manager);
        desk = "/desk/payments/" + file.authority().value();
        open = cast.page(file.authority()) + "/payments";
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private ResultActions sent(String text) throws Exception {
        var file = new MockMultipartFile("file", "ledger.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart(desk + "/import").file(file).with(csrf()).with(SignedIn.as(manager)));
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path).with(SignedIn.as(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aWrongFileComesBackWithItsLinesAndWhatToDo() throws Exception {
        var text = "contract,invoice,amount,received_on\n%s,A,5,%s\n%s,B,5,2999-01-01\nnone,C,5,%s\n"
                .formatted(contract.id().value(), today(), contract.id().value(), today());
        var page = Jsoup.parse(
                sent(text).andExpect(status().is(422)).andReturn().getResponse().getContentAsString());
        assertThat(page.select("main table tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("3 The day of receipt can’t be to come."),
                        row -> assertThat(row).startsWith("4 Your authority has no signed contract “none”"));
        assertThat(page.select("textarea").text()).contains(",B,5,2999-01-01");
        assertThat(body(desk + "/invoices.csv").lines()).hasSize(1);
    }

    @Test
    void whatComesOutCanGoInAgainAndChangesNothing() throws Exception {
        var text = "contract,invoice,what,amount,received_on,paid_on\n%s,A,\"=1+1, \"\"odd\"\"\",5.50,%s,%s\n"
                .formatted(contract.id().value(), today(), today());
        sent(text).andExpect(status().is(302));
        var out = body(desk + "/invoices.csv");
        assertThat(out.lines()).hasSize(2);
        assertThat(out).contains("\"'=1+1, \"\"odd\"\"\"").contains(",5.50,");
        sent(out).andExpect(status().is(302));
        assertThat(body(desk + "/invoices.csv")).isEqualTo(out);
        sent("a,b\n1,2\n").andExpect(status().is(422));
        sent("").andExpect(status().is(422));
    }

    @Test
    void everybodyReadsWhatIsPublishedAndNothingBefore() throws Exception {
        var day = today();
        var file = beans.getBean(ContractDesk.class).file(contract.id(), manager);
        var what = new ReceivedInvoice("A", "Crews", Money.of("40000"), day, null);
        paying.pay(paying.receive(contract.id(), what, manager), day, manager);
        var half = Span.Kind.COMPLIANCE.of(day);
        var quarter = Span.Kind.LARGE_PAYMENTS.of(day);
        clock.travelTo(UkTime.endOf(half.last()).plus(Duration.ofDays(3)));
        var authority = cast.page(file.authority());
        assertThat(page(authority).text()).doesNotContain("Days to pay");
        assertThat(mvc.perform(get(open + "/" + quarter.name()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var published = new Published("045678-2027", clock.instant());
        reporting.complied(file.authority(), half, published, new Officer("Fay Nance", "Director"), manager);
        reporting.listed(file.authority(), quarter, published, manager);

        assertThat(page(authority).text()).contains("1 payments, 0.0 days on average, 100.0% within 30 days");
        var all = page(open);
        assertThat(all.select("tbody tr").text()).contains("100.0%").contains("045678-2027");
        var one = page(open + "/" + quarter.name());
        assertThat(one.select("tbody tr").text()).contains("£40,000").contains("Crews");
        assertThat(body(open + ".csv")).contains(",0.0,100.0,").contains("Fay Nance");
        assertThat(body(open + "/large.csv")).contains(",40000.00,");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
