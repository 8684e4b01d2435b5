package org.commonlot.marketplace.web.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.commonlot.marketplace.performance.ExclusionCondition;
import org.commonlot.marketplace.performance.FailingAccount;
import org.commonlot.marketplace.performance.FailingId;
import org.commonlot.marketplace.performance.FailingKeeping;
import org.commonlot.marketplace.performance.FailingOutcome;
import org.commonlot.marketplace.performance.FailingTerms;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.Published;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.testing.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a breach or of poor performance: what each is called, and which are open when. */
@OnPostgres
@SuppressWarnings("NullAway.Init")
class FailingPagesIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    FailingKeeping keeping;

    @Autowired
    PerformanceDesk desk;

    @Autowired
    MarketClock clock;

    @Autowired
    BeanFactory beans;

    private Managed contract;

    @BeforeEach
    void aSignedContract() {
        contract = Managed.signed(beans);
    }

    @Test
    void itsPageIsCalledForWhatItIs() throws Exception {
        var title = desk.contract(contract.id(), contract.manager()).title();
        assertThat(heading(recorded("not-improved"))).isEqualTo("Poor performance: " + title);
        assertThat(heading(recorded("settlement"))).isEqualTo("Breach of contract with a settlement: " + title);
        assertThat(heading(recorded("termination"))).isEqualTo("Breach of contract that ended it: " + title);
    }

    @Test
    void itsNoticeIsAskedForOnceItIsConfirmedAndNotTwice() throws Exception {
        var id = recorded("termination");
        var notice = page(id) + "/notice";
        assertThat(call(notice, contract.manager()).getStatus()).isEqualTo(409);
        assertThat(call(page(id) + "/refuse", contract.approver()).getStatus()).isEqualTo(200);
        keeping.confirm(id, contract.approver());
        assertThat(call(page(id) + "/refuse", contract.approver()).getStatus()).isEqualTo(409);
        assertThat(call(notice, contract.manager()).getStatus()).isEqualTo(200);
        assertThat(call(notice, contract.approver()).getStatus())
                .as("who does not manage the contract")
                .isEqualTo(404);
        keeping.file(id, new Published("045678-2026", clock.instant()), contract.manager());
        assertThat(call(notice, contract.manager()).getStatus()).isEqualTo(409);
    }

    private FailingId recorded(String kind) {
        var account = new FailingAccount("Weekly", "None was collected", "Streets", "Weeks", "A crew", "Letters");
        var today = UkTime.date(clock.instant());
        return keeping.record(
                contract.id(),
                new FailingTerms(kind, today, account, FailingOutcome.NONE, ExclusionCondition.NONE),
                contract.manager());
    }

    private String heading(FailingId id) throws Exception {
        return Jsoup.parse(call(page(id), contract.manager()).getContentAsString())
                .select("h1")
                .text();
    }

    private static String page(FailingId id) {
        return "/desk/failings/" + id.value();
    }

    private MockHttpServletResponse call(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }
}
