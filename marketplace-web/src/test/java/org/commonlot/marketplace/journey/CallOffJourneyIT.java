package org.commonlot.marketplace.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.organisation.OrganisationDirectory;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Role;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Cast;
import org.commonlot.marketplace.testing.Framework;
import org.commonlot.marketplace.testing.Mailbox;
import org.commonlot.marketplace.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A framework in the notice; a council of its list calls off by itself, and a late one with the lead's agreement. */
@OnPostgres
class CallOffJourneyIT {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Cast cast;

    @Autowired
    OrganisationDirectory organisations;

    @Autowired
    People people;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MarketClock clock;

    private final Inspection inspection = new Inspection();

    @Test
    void whatANoticeOffersIsCalledOffByThoseWhomItNames() {
        try (var chromium = Chromium.start()) {
            var framework = Framework.draft(beans);
            offer(chromium, framework);
            framework.publish();
            framework.sign("40000");
            var page = "/framework-agreements/" + framework.challenge.reference();
            var anybody = chromium.withoutScripts("anybody", site(), inspection);
            anybody.open("/coalitions").follow("Frameworks and contracts that others may use too");
            anybody.sees("Open for call-offs");
            anybody.open("/opportunities/" + framework.challenge.reference())
                    .follow("Who may call off, until when, and how much is left");
            assertThat(anybody.reads("Left, with VAT")).isEqualTo("£80,000");
            anybody.sees("1.25% of each call-off, paid by the supplier to the lead")
                    .sees(organisations.name(framework.named.authority()));

            calledOffByTheList(chromium, framework, page);
            lateWithAgreement(chromium, framework, page);
            anybody.open(page).sees("Called off");
            assertThat(anybody.reads("Left, with VAT")).isEqualTo("£45,000");
            assertThat(anybody.downloads("Download the contracts (CSV)"))
                    .startsWith("authority,lot,supplier,called_off,signed_on,value_with_vat_gbp")
                    .contains(",true,");
        }
        inspection.report("call-off");
    }

    @Test
    void aBodyHasSuppliersOfTheFrameworkCompeteInAProcurementOfItsOwn() {
        try (var chromium = Chromium.start()) {
            var framework = Framework.competing(beans);
            var body = framework.named;
            var manager = signedIn(chromium, body.manager());
            manager.open("/framework-agreements/" + framework.challenge.reference())
                    .follow("Call off");
            manager.choose("Lot", "Lot 1: Part 1")
                    .choose(
                            "How is the supplier selected?",
                            "By further competition between suppliers of the framework")
                    .fill("The most that you will order", "30000")
                    .fill("What you need, and why from here", "The same rounds are missed here");
            checked(manager)
                    .press("Ask to call off")
                    .isAnswered(422)
                    .sees("At least 2 suppliers with a signed contract have to compete");
            manager.choose("Lots whose suppliers compete", "Lot 2: Part 2")
                    .press("Ask to call off")
                    .sees("its amount is reserved");
            var buyer = signedIn(chromium, cast.actor(body.authority(), Role.BUYER));
            buyer.open(manager.path())
                    .sees("Part 2")
                    .press("Start the competition")
                    .sees("The competition is a draft.")
                    .sees("£30,000 are reserved");
            for (var supplier : contracts.suppliers(framework.lots())) buyer.sees(organisations.name(supplier));
            buyer.follow("The call-off");
            buyer.sees("By further competition between suppliers of the framework")
                    .follow("The procurement in which suppliers compete");
            buyer.sees("The same rounds are missed here").sees("Further competition");
        }
        inspection.report("call-off-competition");
    }

    private void offer(Chromium chromium, Framework framework) {
        var author = signedIn(chromium, framework.challenge.team().author());
        var today = UkTime.date(clock.instant());
        author.open("/desk/procurements/" + framework.challenge.id().value())
                .sees("Nobody beside the buyers may call off.")
                .open("/desk/procurements/" + framework.challenge.id().value() + "/framework-offer")
                .choose("What is it?", "A framework")
                .fill("Ceiling", "£120,000")
                .date("First day of call-offs", today)
                .date("Last day of call-offs", today.plusYears(5))
                .fill("Fee, in per cent of each call-off", "1.25")
                .choose(
                        "How is a supplier chosen for a call-off?",
                        "By an objective mechanism, without further competition")
                .fill("The mechanism", "The price of the tier that is reached, of the one supplier of each lot")
                .fill("Who may call off, by name", organisations.name(framework.named.authority()))
                .choose("Who may call off, by category", "District council")
                .choose("Does your authority have to agree to those that are not named one by one?", "Yes")
                .press("Save and go back")
                .isAnswered(422)
                .sees("A framework runs for 4 years at most");
        author.date("Last day of call-offs", today.plusYears(4).minusDays(1))
                .press("Save and go back")
                .sees("Framework (Procurement Act 2023, section 45)");
        framework.offer(framework.terms());
    }

    private void calledOffByTheList(Chromium chromium, Framework framework, String page) {
        var manager = signedIn(chromium, framework.named.manager());
        manager.open(page).follow("Call off");
        manager.sees("£80,000 are left")
                .fill("The most that you will order", "30000")
                .fill("What you need, and why from here", "The same rounds are missed here")
                .press("Ask to call off")
                .isAnswered(422)
                .sees("Check all of it before you ask, and tick each.");
        checked(manager).press("Ask to call off").sees("its amount is reserved").sees("To be signed");
        var path = manager.path();
        var approver = signedIn(chromium, framework.named.approver());
        approver.open(path).press("Sign for the authority").sees("Your authority can order under it.");
        manager.open(path).follow("Order under the contract");
        manager.sees("£30,000");
    }

    private void lateWithAgreement(Chromium chromium, Framework framework, String page) {
        var body = framework.body();
        var manager = signedIn(chromium, body.manager());
        manager.open(page).follow("Call off");
        manager.sees("the lead has to agree first")
                .fill("The most that you will order", "5000")
                .fill("What you need, and why from here", "Ten sensors");
        checked(manager).press("Ask to call off").sees("The lead has to agree");
        var lead = signedIn(chromium, framework.leadApprover);
        lead.open(mailbox.path(people.person(framework.leadApprover.person()).email(), "call-off-asked"))
                .press("Agree")
                .sees("The authority that asked is told.");
        lead.open("/desk/call-offs").sees("Fees on signed call-offs: £375");
        var approver = signedIn(chromium, body.approver());
        approver.open(mailbox.path(people.person(body.manager().person()).email(), "call-off-agreed"))
                .press("Sign for the authority")
                .sees("Your authority can order under it.");
    }

    private static Person checked(Person person) {
        return person.choose(
                "What you have checked",
                "What we need is within the description in the notice",
                "We have read the notice, the contract and how bids were assessed",
                "The price is value for money against what else we could do",
                "Nobody who decides has a conflict of interest",
                "Our own funds and approvals are there");
    }

    private Person signedIn(Chromium chromium, Actor actor) {
        return chromium.signedIn(cast.account(actor.person()), site(), inspection);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
