package org.commonlot.marketplace.web.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.commonlot.marketplace.calloff.CallOffId;
import org.commonlot.marketplace.calloff.CallOffMethod;
import org.commonlot.marketplace.calloff.CallingOff;
import org.commonlot.marketplace.calloff.Diligence;
import org.commonlot.marketplace.calloff.OfferMethod;
import org.commonlot.marketplace.calloff.OfferRoute;
import org.commonlot.marketplace.calloff.OfferTerms;
import org.commonlot.marketplace.calloff.Offering;
import org.commonlot.marketplace.calloff.Wanted;
import org.commonlot.marketplace.contractchange.ContractDesk;
import org.commonlot.marketplace.organisation.AuthorityKind;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.spending.Marking;
import org.commonlot.marketplace.spending.Marks;
import org.commonlot.marketplace.spending.Told;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.demo.DemoStage.Play;
import org.springframework.stereotype.Component;

/** A framework that the city opens to its neighbours, who comes in, and what the money of two contracts is for. */
@Component
@Demo
class DemoSharing {

    private static final String CEILING = "60000";

    private final DemoCast cast;
    private final DemoStage stage;
    private final Offering offering;
    private final CallingOff callingOff;
    private final ProcurementCatalogue catalogue;
    private final ContractDesk contracts;
    private final Marking marking;
    private final Clock clock;

    DemoSharing(
            DemoCast cast,
            DemoStage stage,
            Offering offering,
            CallingOff callingOff,
            ProcurementCatalogue catalogue,
            ContractDesk contracts,
            Marking marking,
            Clock clock) {
        this.cast = cast;
        this.stage = stage;
        this.offering = offering;
        this.callingOff = callingOff;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.marking = marking;
        this.clock = clock;
    }

    /** A draft of the city whose notice names one neighbour, and lets the others in with the city's agreement. */
    Play offered(Play draft) {
        var author = stage.of(draft, "author");
        var today = UkTime.date(clock.instant());
        var terms = new OfferTerms(
                OfferRoute.FRAMEWORK,
                Money.of(CEILING),
                today,
                today.plusYears(3),
                null,
                new BigDecimal("0.5"),
                OfferMethod.DIRECT,
                "The one supplier of the lot, at the price for each home that the contract names.",
                true,
                Set.of(cast.council("brackenford")),
                EnumSet.of(AuthorityKind.UNITARY));
        offering.set(draft.id(), catalogue.details(draft.id(), author).version(), terms, author);
        return draft;
    }

    /** One neighbour has called off, and another waits for the city to agree. */
    void calledOff(Play framework) {
        var signed = ask(framework, "brackenford", "9600", "Our crews note missed bins in the same in-cab system.");
        callingOff.sign(signed, cast.actor("brackenford.owner"));
        ask(framework, "carrowby", "7400", "We have 61,000 homes and the same calls every week.");
    }

    private CallOffId ask(Play framework, String council, String amount, String need) {
        var wanted = new Wanted(
                framework.lot(),
                cast.council(council),
                Money.of(amount),
                need,
                EnumSet.allOf(Diligence.class),
                CallOffMethod.DIRECT,
                Set.of());
        return callingOff.ask(framework.id(), wanted, cast.actor(council + ".manager"));
    }

    void marked() {
        mark("combined", new Marks(FundingSource.DEVOLVED, Told.YES, new BigDecimal("90000"), Told.YES));
        mark("city", new Marks(FundingSource.REVENUE, Told.YES, BigDecimal.ZERO, Told.YES));
    }

    /** What the largest contract of an authority pays for. */
    private void mark(String where, Marks marks) {
        var manager = cast.actor(where + ".manager");
        var contract = contracts.files(manager).stream()
                .max(Comparator.comparing(file -> file.value().amount()))
                .orElseThrow();
        marking.mark(contract.id(), marking.of(contract.id(), manager).version(), marks, manager);
    }
}
