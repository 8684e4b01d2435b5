package org.commonlot.marketplace.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.contractchange.FileView;
import org.commonlot.marketplace.performance.CommitmentState;
import org.commonlot.marketplace.performance.Delivering;
import org.commonlot.marketplace.performance.InvoiceId;
import org.commonlot.marketplace.performance.KpiKeeping;
import org.commonlot.marketplace.performance.KpiRating;
import org.commonlot.marketplace.performance.KpiTerms;
import org.commonlot.marketplace.performance.Level;
import org.commonlot.marketplace.performance.MilestonePlan;
import org.commonlot.marketplace.performance.Minding;
import org.commonlot.marketplace.performance.Paying;
import org.commonlot.marketplace.performance.PerformanceDesk;
import org.commonlot.marketplace.performance.Rating;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.performance.RiskTerms;
import org.commonlot.marketplace.performance.SocialPromise;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.springframework.stereotype.Component;

/** How the combined authority keeps a contract that it has signed: paid, delivered in part, and assessed once. */
@Component
@Demo
class DemoPerformance {

    private final DemoCast cast;
    private final ContractDesk contracts;
    private final Paying paying;
    private final KpiKeeping kpis;
    private final Delivering delivering;
    private final Minding minding;
    private final PerformanceDesk desk;
    private final Clock clock;

    DemoPerformance(
            DemoCast cast,
            ContractDesk contracts,
            Paying paying,
            KpiKeeping kpis,
            Delivering delivering,
            Minding minding,
            PerformanceDesk desk,
            Clock clock) {
        this.cast = cast;
        this.contracts = contracts;
        this.paying = paying;
        this.kpis = kpis;
        this.delivering = delivering;
        this.minding = minding;
        this.desk = desk;
        this.clock = clock;
    }

    void tell() {
        var manager = cast.actor("combined.manager");
        var contract = contracts.files(manager).stream()
                .filter(FileView::publicContract)
                .findFirst()
                .orElseThrow();
        paid(contract, manager);
        delivered(contract, manager);
        assessed(contract, manager);
        minded(contract.id(), manager);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private InvoiceId invoice(FileView contract, String number, String what, String amount, int daysAgo, Actor by) {
        var day = today().minusDays(daysAgo);
        return paying.receive(contract.id(), new ReceivedInvoice(number, what, Money.of(amount), day, null), by);
    }

    private void paid(FileView contract, Actor by) {
        paying.pay(invoice(contract, "TW-2101", "Trial in two councils", "37350", 38, by), today().minusDays(26), by);
        paying.pay(invoice(contract, "TW-2102", "Training", "4800", 37, by), today().minusDays(2), by);
        invoice(contract, "TW-2107", "Second month", "9200.50", 12, by);
        var disputed = invoice(contract, "TW-2109", "Travel", "1310", 9, by);
        paying.dispute(disputed, today().minusDays(6), "Travel is part of the day rate.", by);
    }

    private void delivered(FileView contract, Actor by) {
        var rows = "Trial; two councils take bookings; %s; 15\nAll councils; seven councils take bookings; %s; 60"
                + "\nReports; monthly figures as open data; %s; 25";
        var plan = rows.formatted(today().minusDays(30), today().plusDays(90), today().plusDays(150));
        delivering.plan(contract.id(), MilestonePlan.read(plan), by);
        var trial = desk.milestones(contract).getFirst().id();
        delivering.deliver(trial, today().minusDays(33), "Two councils have taken 410 bookings.", by);
        delivering.accept(trial, by);
    }

    private void assessed(FileView contract, Actor by) {
        var ratings = new ArrayList<KpiRating>();
        for (var kpi : new String[][] {
            {"Bookings without a call", "80 of 100 bookings", "From the booking log", "GOOD", "84 of 100"},
            {
                "Service is there",
                "99.9 per cent of the month",
                "By the authority's own probe",
                "APPROACHING_TARGET",
                "99.7"
            },
            {"Clubs are content", "4 of 5 points", "Survey after each tenth booking", "REQUIRES_IMPROVEMENT", "3.4"}
        }) {
            var terms = new KpiTerms(kpi[0], kpi[1], kpi[2], contract.signedOn(), null);
            ratings.add(new KpiRating(kpis.set(contract.id(), terms, by), Rating.valueOf(kpi[3]), kpi[4]));
        }
        kpis.assess(contract.id(), today().minusDays(1), ratings, by);
    }

    private void minded(ContractId contract, Actor by) {
        var placements = new SocialPromise(
                "Paid placements for people who look for a first job", "Two a year", today().plusDays(300));
        var promise = minding.promise(contract, placements, by);
        minding.evidence(promise, CommitmentState.PARTLY_KEPT, "One placement", "Letter of the college, 4 weeks", by);
        minding.risk(
                contract,
                new RiskTerms(
                        "Two councils have not opened their calendars",
                        Level.MEDIUM,
                        Level.HIGH,
                        "Their digital leads meet the supplier every week.",
                        by.name()),
                by);
        minding.note(contract, "The supplier asked for test accounts of all seven councils.", by);
    }
}
