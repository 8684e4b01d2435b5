package org.commonlot.marketplace.web.input;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.performance.InvoiceId;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of contract performance. */
final class PerformanceScenes {

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
