package org.commonlot.marketplace.web.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.Queries;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a buyer says of a contract's money, and what everybody reads of it. */
@OnPostgres
class SpendPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    ContractDesk contracts;

    @Autowired
    BeanFactory beans;

    @Test
    void whatTheManagerSaysStandsInPublicWithItsDefinitionCasesAndDay() throws Exception {
        var contract = Managed.signed(beans);
        var authority = contracts.file(contract.id(), contract.manager()).authority();
        var desk = "/desk/contracts/" + contract.id().value();
        var open = cast.page(authority) + "/spend";
        assertThat(page(get(open)).select("tr:contains(Not known)").text()).contains("£90,000");
        mvc.perform(post(desk + "/money")
                        .with(csrf())
                        .with(SignedIn.as(contract.manager()))
                        .param("version", "0")
                        .param("funding", "CAPITAL")
                        .param("govTech", "YES")
                        .param("openSource", "20,000")
                        .param("digitalSaving", "NO"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get(desk).with(SignedIn.as(contract.manager()))).text())
                .contains("Capital programme", "£20,000", "Savings rely on digital No");

        var page = page(get(open));
        assertThat(page.select("h2").eachText())
                .startsWith("GovTech investment", "Open-source spend", "Funding source of contracts");
        assertThat(page.text()).contains("Counted on ", "as their buyers say", "Forecast: planned procurements");
        assertThat(page.select("main table").getFirst().text()).contains("Yes £90,000 1");
        var one = page(get(open + "/open-source"));
        assertThat(one.select("h1").text()).isEqualTo("Open-source spend");
        assertThat(one.select("main table tbody tr").text()).contains("Yes £20,000");
        mvc.perform(get(open + "/nonsense")).andExpect(status().isNotFound());
        assertThat(page(get("/insights/spend/gov-tech")).select("h1").text()).isEqualTo("GovTech investment");
        assertThat(page(get(cast.page(authority))).select("a[href=" + open + "]"))
                .hasSize(1);
        assertThat(text(get(open + ".csv"))).contains("open_source,yes,", ",1,20000.00");
        assertThat(text(get("/insights/spend.csv"))).contains("gov_tech,yes,");
        assertThat(Queries.during(() -> page(get("/insights/spend")))).hasSize(1);
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
}
