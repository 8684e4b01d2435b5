package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.performance.Span;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Managed;
import org.commonlot.marketplace.testing.OnPostgres;
import org.commonlot.marketplace.web.components.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A contract of £6 million through its first year: a milestone, late payments and their figures, and its KPIs. */
@OnPostgres
class PerformanceJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void keepsAContractThroughItsFirstYear() {
        try (var chromium = Chromium.start()) {
            var contract = Managed.large(beans);
            var authority = beans.getBean(ContractDesk.class)
                    .file(contract.id(), contract.manager())
                    .authority();
            var half = Span.Kind.COMPLIANCE.of(today());
            clock.travelTo(UkTime.endOf(half.last()).plus(Duration.ofHours(9)));
            var manager = signedIn(chromium, contract.manager());
            var clerk = signedIn(chromium, cast.actor(authority, Role.FINANCE));
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            var page = "/desk/contracts/" + contract.id().value();

            aMilestoneIsRefusedAndThenAccepted(manager, page);
            promisesRisksAndNotesAreKept(manager, page);
            threeKpisAreSet(manager, page);
            var begins = today();
            invoicesArePaidLate(clerk, page, begins);
            figuresOfTheHalfYearAreReported(clerk, Span.Kind.COMPLIANCE.of(begins));
            kpisOfTheYearAreAssessedAndPublished(manager, page);
            damagesAreToldOnceSomebodyElseHasReviewedThem(
                    manager, signedIn(chromium, contract.approver()), anybody, page);

            anybody.open("/contracts/" + contract.id().value())
                    .sees("Requires improvement")
                    .sees("81 of 100")
                    .sees("045679-2027");
            anybody.open("/authorities/" + authority.value())
                    .sees("2 payments, 38.0 days on average, 50.0% within 30 days")
                    .follow("How quickly the authority pays")
                    .sees("045678-2027");
            assertThat(anybody.downloads("Download these figures (CSV)")).contains(",38.0,50.0,50.0,0.0,50.0,");
            anybody.follow(days(Span.Kind.LARGE_PAYMENTS.of(begins))).sees("£45,000");
            assertThat(anybody.downloads("Download all published payments")).contains("45000.00");
        }
        inspection.report("contract performance");
    }

    private void aMilestoneIsRefusedAndThenAccepted(Person manager, String page) {
        manager.open(page).follow("Milestones").follow("Plan the milestones");
        var rows = "Trial; 40 crews use it; %s; 33.33\nRest; everybody uses it; %s; ";
        manager.fill("Milestones", rows.formatted(today(), today().plusDays(90)) + "60")
                .press("Keep the plan")
                .isAnswered(422)
                .sees("The shares add up to 93.33 per cent");
        manager.fill("Milestones", rows.formatted(today(), today().plusDays(90)) + "66.67")
                .press("Keep the plan")
                .sees("£1,999,800")
                .sees("£4,000,200")
                .follow("Trial")
                .follow("Record a delivery")
                .press("Record the delivery")
                .isAnswered(422);
        manager.date("When was it delivered?", today())
                .fill("What was delivered?", "30 crews use it")
                .press("Record the delivery")
                .follow("Refuse the delivery")
                .press("Refuse the delivery")
                .isAnswered(422);
        manager.fill("Why is it refused?", "40 were agreed")
                .press("Refuse the delivery")
                .sees("40 were agreed")
                .follow("Record a delivery")
                .date("When was it delivered?", today())
                .fill("What was delivered?", "40 crews use it")
                .press("Record the delivery")
                .press("Accept the delivery")
                .sees("The delivery is accepted.")
                .offersNo("Refuse the delivery");
    }

    private void promisesRisksAndNotesAreKept(Person manager, String page) {
        manager.open(page)
                .follow("Promises of social value, and their evidence")
                .follow("Record a promise")
                .press("Record the promise")
                .isAnswered(422);
        manager.fill("What was promised?", "Apprenticeships")
                .fill("How much, and how can one tell?", "Four a year")
                .date("By when?", today().plusDays(300))
                .press("Record the promise")
                .follow("Record evidence of “Apprenticeships”")
                .press("Record the evidence")
                .isAnswered(422);
        manager.choose("Was the promise kept?", "In part")
                .fill("What was delivered?", "Two")
                .fill("What is the evidence?", "The college’s list")
                .press("Record the evidence")
                .sees("Partly kept");
        manager.open(page)
                .follow("Risks and notes")
                .follow("Record a risk")
                .press("Record the risk")
                .isAnswered(422);
        manager.fill("What could go wrong?", "One developer knows it all")
                .choose("How likely is it?", "High")
                .choose("How bad would it be?", "Medium")
                .fill("What is done about it?", "A second one learns it")
                .fill("Who watches it?", "Mo")
                .press("Record the risk")
                .follow("Close “One developer knows it all”")
                .fill("Why is it over?", "There are two")
                .press("Close the risk")
                .sees("Closed: There are two")
                .follow("Write a note")
                .fill("Note", "They called")
                .press("Keep the note")
                .sees("They called");
    }

    private void threeKpisAreSet(Person manager, String page) {
        manager.open(page)
                .follow("KPIs and how they were met")
                .sees("At least three KPIs are owed, and none is set")
                .follow("Say why there are no KPIs")
                .press("Keep the reason")
                .isAnswered(422);
        manager.open(page + "/kpis");
        for (var name : List.of("Calls answered", "Bins collected", "People content")) {
            manager.follow("Set a KPI")
                    .fill("Name", name)
                    .fill("Target", "95 of 100")
                    .fill("How is it measured, and from what?", "From the service’s log")
                    .press("Set the KPI");
        }
        manager.doesNotSee("At least three KPIs are owed, and");
    }

    private void invoicesArePaidLate(Person clerk, String page, LocalDate begins) {
        clerk.open(page)
                .follow("See and record invoices")
                .press("Record an invoice")
                .press("Record the invoice")
                .isAnswered(422);
        clerk.fill("Invoice number", "A-1")
                .fill("What is it for?", "Licences")
                .fill("Amount, including VAT", "1200.50")
                .date("When was it received?", begins)
                .press("Record the invoice")
                .sees("The invoice is recorded.")
                .follow("Dispute the invoice")
                .press("Record the dispute")
                .isAnswered(422);
        var invoice = clerk.path().replace("/dispute", "");
        clerk.date("When was the supplier told?", begins)
                .fill("Why is it disputed?", "Twice as many as ordered")
                .press("Record the dispute")
                .sees("The term stands still")
                .offersNo("Record the payment");
        clock.travelTo(clock.instant().plus(Duration.ofDays(5)));
        clerk.open(invoice)
                .follow("End the dispute")
                .date("When did the dispute end?", today())
                .press("Record the end of the dispute")
                .sees("Days in dispute that are not counted");
        clock.travelTo(clock.instant().plus(Duration.ofDays(51)));
        clerk.open("/desk/payments").sees("Late");
        clerk.open(invoice)
                .follow("Record the payment")
                .date("When was it paid?", today())
                .press("Record the payment")
                .sees("Paid after the term");

        var contract = page.substring(page.lastIndexOf('/') + 1);
        var head = "contract,invoice,what,amount,received_on,paid_on\n";
        clerk.open("/desk/payments")
                .follow("Import from a finance system")
                .attach("ledger.csv", head + "%s,B-1,Support,45000,%s,%s\n".formatted(contract, begins, "soon"))
                .press("Import")
                .isAnswered(422)
                .sees("“paid_on” is empty or can’t be read");
        clerk.attach(
                        "ledger.csv",
                        head + "%s,B-1,Support,45000,%s,%s\n".formatted(contract, begins, begins.plusDays(20)))
                .press("Import")
                .sees("one invoice is new");
        assertThat(clerk.downloads("Download all invoices (CSV)"))
                .contains("B-1")
                .contains("A-1");
    }

    private void figuresOfTheHalfYearAreReported(Person clerk, Span half) {
        clerk.open("/desk/payments").follow(days(half)).sees("38.0");
        clock.travelTo(UkTime.endOf(half.last()).plus(Duration.ofHours(57)));
        clerk.open("/desk/payments")
                .follow(days(half))
                .sees("50.0% (1 of 2)")
                .press("Record the notice")
                .isAnswered(422);
        clerk.fill("Notice number", "045678-2027")
                .date("Day of publication", today())
                .fill("Time of publication", "00:01")
                .fill("Who approved it?", "Fay Nance")
                .fill("Job title", "Director of finance")
                .press("Record the notice")
                .sees("The notice is recorded.");
        clerk.follow(days(Span.Kind.LARGE_PAYMENTS.of(half.first())))
                .sees("£45,000")
                .fill("Notice number", "045680-2027")
                .date("Day of publication", today())
                .fill("Time of publication", "00:01")
                .press("Record the notice")
                .sees("The notice is recorded.");
    }

    private void kpisOfTheYearAreAssessedAndPublished(Person manager, String page) {
        manager.open(page + "/kpis").follow("Assess the KPIs");
        manager.date("Last day of the period", today().minusDays(1));
        var names = List.of("Calls answered", "Bins collected", "People content");
        for (int i = 0; i < 2; i++) rate(manager, names, i, "Good: it is met or exceeded", "97 of 100");
        manager.press("Record the assessment").isAnswered(422).sees("Rate “People content”");
        rate(manager, names, 2, "Requires improvement: below it", "81 of 100");
        manager.press("Record the assessment")
                .sees("Publish a contract performance notice (UK9)")
                .follow("Record the notice")
                .press("Record the notice")
                .isAnswered(422);
        manager.fill("Notice number", "045679-2027")
                .date("Day of publication", today())
                .fill("Time of publication", "00:01")
                .press("Record the notice")
                .sees("The notice is recorded.");
    }

    private void damagesAreToldOnceSomebodyElseHasReviewedThem(
            Person manager, Person approver, Person anybody, String page) {
        manager.open(page)
                .follow("Breaches and poor performance")
                .sees("Nothing is recorded.")
                .follow("Record a breach or poor performance")
                .press("Record")
                .isAnswered(422);
        manager.choose("What has to be told?", "A breach led to an award of damages")
                .date("Day from which it has to be told", today().minusDays(2))
                .fill("Obligation of the contract", "Bins are collected weekly")
                .fill("What happened, and when?", "None was collected on 2 and 9 March")
                .fill("Its impact", "Four streets were left with their waste")
                .fill("How long it lasted", "Two weeks")
                .fill("What was done to mitigate it", "Another crew was hired")
                .choose("Which condition for exclusion may it meet?", "A sufficiently serious breach of contract")
                .press("Record")
                .isAnswered(422)
                .sees("Enter the amount of the damages.")
                .stillHas("Its impact", "Four streets were left with their waste");
        manager.fill("Amount of damages or settlement", "1,200.50")
                .fill("Basis of the damages or settlement", "Clause 9, by the adjudicator")
                .press("Record")
                .sees("It is recorded. Somebody else reviews it.")
                .sees("Somebody else who may bind the authority reviews it.");
        var entry = manager.path();
        anybody.open(page.replace("/desk", "")).doesNotSee("Four streets were left with their waste");
        approver.open("/desk")
                .followStarting("Review the breach or poor performance")
                .press("Confirm")
                .sees("It is confirmed.");
        manager.open(entry)
                .follow("Record the contract performance notice")
                .press("Record notice")
                .isAnswered(422);
        manager.fill("Notice number", "045681-2027")
                .date("Day of publication", today())
                .fill("Time of publication", "00:01")
                .press("Record notice")
                .sees("Everybody reads it now.");
        anybody.open(page.replace("/desk", ""))
                .sees("Four streets were left with their waste")
                .sees("£1,200.50")
                .sees("045681-2027");
    }

    private static void rate(Person manager, List<String> names, int place, String rating, String why) {
        manager.choose("How was “%s” met?".formatted(names.get(place)), rating).fill("Figures and reasons", place, why);
    }

    private static String days(Span span) {
        return "%s to %s".formatted(day(span.first()), day(span.last()));
    }

    private static String day(LocalDate day) {
        return Wording.day(day);
    }

    private LocalDate today() {
        return UkTime.date(clock.instant());
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
