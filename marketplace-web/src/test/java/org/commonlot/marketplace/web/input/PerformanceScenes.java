package org.commonlot.marketplace.web.input;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.performance.Delivering;
import org.commonlot.marketplace.performance.ExclusionCondition;
import org.commonlot.marketplace.performance.FailingAccount;
import org.commonlot.marketplace.performance.FailingId;
import org.commonlot.marketplace.performance.FailingKeeping;
import org.commonlot.marketplace.performance.FailingOutcome;
import org.commonlot.marketplace.performance.FailingTerms;
import org.commonlot.marketplace.performance.InvoiceId;
import org.commonlot.marketplace.performance.KpiId;
import org.commonlot.marketplace.performance.KpiKeeping;
import org.commonlot.marketplace.performance.KpiRating;
import org.commonlot.marketplace.performance.KpiTerms;
import org.commonlot.marketplace.performance.Level;
import org.commonlot.marketplace.performance.MilestoneId;
import org.commonlot.marketplace.performance.MilestonePlan;
import org.commonlot.marketplace.performance.Minding;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.performance.RiskTerms;
import org.commonlot.marketplace.performance.SocialPromise;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of contract performance. */
final class PerformanceScenes {

    private static final String[] DAMAGES = {
        "kind", "damages",
        "obligation", "Bins are collected weekly",
        "what", "None was collected",
        "impact", "Four streets",
        "duration", "Two weeks",
        "mitigation", "Another crew",
        "warnings", "A letter",
        "scope", "The four streets",
        "amount", "1200",
        "basis", "By clause 9",
        "decision", "https://court.example/1",
        "exclusion", "SERIOUS_BREACH"
    };

    private final BeanFactory beans;
    private final Paying paying;
    private final MarketClock clock;

    PerformanceScenes(BeanFactory beans) {
        this.beans = beans;
        this.paying = beans.getBean(Paying.class);
        this.clock = beans.getBean(MarketClock.class);
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/contracts/{contract}/invoices/new", this::receive);
        all.put("/desk/invoices/{invoice}/dispute", () -> step("dispute", "reason", "Not ordered"));
        all.put("/desk/invoices/{invoice}/settle", this::settle);
        all.put("/desk/invoices/{invoice}/pay", () -> step("pay"));
        all.put("/desk/invoices/{invoice}/withdraw", this::withdraw);
        all.put("/desk/payments/{organisation}/compliance/{period}", () -> notice(Span.Kind.COMPLIANCE, "compliance"));
        all.put("/desk/payments/{organisation}/large/{period}", () -> notice(Span.Kind.LARGE_PAYMENTS, "large"));
        all.put("/desk/contracts/{contract}/kpis/new", this::setKpi);
        all.put(
                "/desk/contracts/{contract}/kpis/exception",
                () -> ofContract(Managed.large(beans), "kpis/exception", "reason", "Delivered once"));
        all.put("/desk/contracts/{contract}/kpis/assess", this::assess);
        all.put("/desk/kpis/{kpi}/withdraw", this::withdrawKpi);
        all.put("/desk/assessments/{assessment}/notice", this::fileAssessment);
        all.put(
                "/desk/contracts/{contract}/milestones/plan",
                () -> ofContract(Managed.signed(beans), "milestones/plan", "rows", "All; all; " + today() + "; 100"));
        all.put("/desk/milestones/{milestone}/deliver", this::deliver);
        all.put("/desk/milestones/{milestone}/refuse", this::refuse);
        all.put("/desk/contracts/{contract}/social-value/new", this::promise);
        all.put("/desk/social-value/{commitment}", this::evidence);
        all.put("/desk/contracts/{contract}/risks/new", this::risk);
        all.put("/desk/risks/{risk}/close", this::close);
        all.put(
                "/desk/contracts/{contract}/notes/new",
                () -> ofContract(Managed.signed(beans), "notes/new", "text", "They called"));
        all.put("/desk/contracts/{contract}/failings/new", this::fails);
        all.put("/desk/failings/{failing}/correct", this::correct);
        all.put("/desk/failings/{failing}/refuse", this::doubt);
        all.put("/desk/failings/{failing}/notice", this::tell);
    }

    private static Scene ofContract(Managed contract, String page, String... typed) {
        return Scene.of("/desk/contracts/" + contract.id().value() + "/" + page, contract.manager(), typed);
    }

    private KpiId kpi(Managed contract) {
        var terms = new KpiTerms("Content", "95 of 100", "From the log", today(), null);
        return beans.getBean(KpiKeeping.class).set(contract.id(), terms, contract.manager());
    }

    private Scene setKpi() {
        return ofContract(
                        Managed.signed(beans),
                        "kpis/new",
                        "name",
                        "Content",
                        "target",
                        "95 of 100",
                        "measured",
                        "From the log")
                .with("ends", today().plusDays(100));
    }

    private Scene withdrawKpi() {
        var contract = Managed.signed(beans);
        return Scene.of(
                "/desk/kpis/" + kpi(contract).value() + "/withdraw",
                contract.manager(),
                "reason",
                "Measured otherwise");
    }

    private Scene assess() {
        var contract = Managed.signed(beans);
        kpi(contract);
        return ofContract(contract, "kpis/assess", "ratings[0].rating", "GOOD", "ratings[0].why", "97")
                .with("last", today());
    }

    private Scene fileAssessment() {
        var contract = Managed.large(beans);
        var ratings = new ArrayList<KpiRating>();
        for (int i = 0; i < 3; i++) ratings.add(new KpiRating(kpi(contract), Rating.GOOD, "97"));
        var id = beans.getBean(KpiKeeping.class).assess(contract.id(), today(), ratings, contract.manager());
        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        return Scene.of(
                        "/desk/assessments/" + id.value() + "/notice",
                        contract.manager(),
                        "number",
                        "012345-2027",
                        "publishedTime",
                        "09:30")
                .with("publishedAt", today().minusDays(1));
    }

    private MilestoneId milestone(Managed contract) {
        var plan = MilestonePlan.read("All; all; " + today() + "; 100");
        beans.getBean(Delivering.class).plan(contract.id(), plan, contract.manager());
        var desk = beans.getBean(PerformanceDesk.class);
        return desk.milestones(desk.contract(contract.id(), contract.manager()))
                .getFirst()
                .id();
    }

    private Scene deliver() {
        var contract = Managed.signed(beans);
        var path = "/desk/milestones/" + milestone(contract).value() + "/deliver";
        return Scene.of(path, contract.manager(), "what", "Forty crews").with("day", today());
    }

    private Scene refuse() {
        var contract = Managed.signed(beans);
        var id = milestone(contract);
        beans.getBean(Delivering.class).deliver(id, today(), "Thirty crews", contract.manager());
        return Scene.of(
                "/desk/milestones/" + id.value() + "/refuse", contract.manager(), "reason", "Forty were agreed");
    }

    private Scene promise() {
        return ofContract(
                        Managed.signed(beans),
                        "social-value/new",
                        "promise",
                        "Apprenticeships",
                        "measure",
                        "Four a year")
                .with("due", today().plusDays(300));
    }

    private Scene evidence() {
        var contract = Managed.signed(beans);
        var promise = new SocialPromise("Trees", "Ten", today());
        var id = beans.getBean(Minding.class).promise(contract.id(), promise, contract.manager());
        return Scene.of(
                "/desk/social-value/" + id,
                contract.manager(),
                "outcome",
                "KEPT",
                "delivered",
                "Ten",
                "evidence",
                "Seen");
    }

    private Scene risk() {
        return ofContract(
                Managed.signed(beans),
                "risks/new",
                "title",
                "One developer",
                "likelihood",
                "HIGH",
                "impact",
                "LOW",
                "response",
                "A second one",
                "owner",
                "Mo");
    }

    private Scene close() {
        var contract = Managed.signed(beans);
        var terms = new RiskTerms("One developer", Level.HIGH, Level.LOW, "A second one", "Mo");
        var id = beans.getBean(Minding.class).risk(contract.id(), terms, contract.manager());
        return Scene.of("/desk/risks/" + id + "/close", contract.manager(), "reason", "There are two");
    }

    private Scene fails() {
        return ofContract(Managed.signed(beans), "failings/new", DAMAGES).with("happened", today());
    }

    private FailingId failing(Managed contract) {
        var account =
                new FailingAccount("Weekly", "Not at all", "Four streets", "Two weeks", "Another crew", "A letter");
        var terms = new FailingTerms("termination", today(), account, FailingOutcome.NONE, ExclusionCondition.NONE);
        return beans.getBean(FailingKeeping.class).record(contract.id(), terms, contract.manager());
    }

    private static String path(FailingId id, String page) {
        return "/desk/failings/" + id.value() + "/" + page;
    }

    private Scene correct() {
        var contract = Managed.signed(beans);
        var id = failing(contract);
        beans.getBean(FailingKeeping.class).refuse(id, "It was the other street", contract.approver());
        return Scene.of(path(id, "correct"), contract.manager(), DAMAGES).with("happened", today());
    }

    private Scene doubt() {
        var contract = Managed.signed(beans);
        return Scene.of(path(failing(contract), "refuse"), contract.approver(), "reason", "It was the other street");
    }

    private Scene tell() {
        var contract = Managed.signed(beans);
        var id = failing(contract);
        beans.getBean(FailingKeeping.class).confirm(id, contract.approver());
        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        return Scene.of(path(id, "notice"), contract.manager(), "number", "012345-2027", "publishedTime", "09:30")
                .with("publishedAt", today().minusDays(1));
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private Scene receive() {
        var contract = Managed.signed(beans);
        var path = "/desk/contracts/" + contract.id().value() + "/invoices/new";
        return Scene.of(path, contract.manager(), "number", "A-1", "what", "Crews", "amount", "120.50")
                .with("receivedOn", today())
                .with("dueOn", today().plusDays(40));
    }

    private InvoiceId invoice(Managed contract) {
        var what = new ReceivedInvoice("A-1", "Crews", Money.pounds(40_000), today(), null);
        return paying.receive(contract.id(), what, contract.manager());
    }

    private static String path(InvoiceId id, String page) {
        return "/desk/invoices/" + id.value() + "/" + page;
    }

    private Scene step(String page, String... typed) {
        var contract = Managed.signed(beans);
        return Scene.of(path(invoice(contract), page), contract.manager(), typed)
                .with("day", today());
    }

    private Scene settle() {
        var contract = Managed.signed(beans);
        var invoice = invoice(contract);
        paying.dispute(invoice, today(), "Not ordered", contract.manager());
        return Scene.of(path(invoice, "settle"), contract.manager()).with("day", today());
    }

    private Scene withdraw() {
        var contract = Managed.signed(beans);
        return Scene.of(path(invoice(contract), "withdraw"), contract.manager(), "reason", "Twice");
    }

    private Scene notice(Span.Kind kind, String page) {
        var contract = Managed.signed(beans);
        paying.pay(invoice(contract), today(), contract.manager());
        var span = kind.of(today());
        clock.travelTo(UkTime.endOf(span.last()).plus(Duration.ofHours(81)));
        var authority = beans.getBean(ContractDesk.class)
                .file(contract.id(), contract.manager())
                .authority();
        var typed = kind == Span.Kind.COMPLIANCE
                ? new String[] {
                    "number", "012345-2027", "publishedTime", "00:01", "officerName", "Fay", "officerTitle", "Director"
                }
                : new String[] {"number", "012345-2027", "publishedTime", "00:01"};
        return Scene.of(
                        "/desk/payments/" + authority.value() + "/" + page + "/" + span.name(),
                        contract.manager(),
                        typed)
                .with("publishedAt", today());
    }
}
