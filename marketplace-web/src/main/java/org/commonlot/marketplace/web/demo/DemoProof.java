package org.commonlot.marketplace.web.demo;

import java.util.List;
import org.commonlot.marketplace.adoption.Adopting;
import org.commonlot.marketplace.adoption.AdoptionState;
import org.commonlot.marketplace.adoption.Evidence;
import org.commonlot.marketplace.contract.ContractRegister;
import org.commonlot.marketplace.procurement.ProcurementCatalogue;
import org.commonlot.marketplace.schedule.SchedulePlan;
import org.commonlot.marketplace.schedule.Scheduling;
import org.commonlot.marketplace.web.demo.DemoStage.Play;
import org.springframework.stereotype.Component;

/** What the demo's bids price, and what came of one of its contracts. */
@Component
@Demo
class DemoProof {

    private final DemoCast cast;
    private final DemoStage stage;
    private final Scheduling scheduling;
    private final ProcurementCatalogue catalogue;
    private final Adopting adopting;
    private final ContractRegister contracts;

    DemoProof(
            DemoCast cast,
            DemoStage stage,
            Scheduling scheduling,
            ProcurementCatalogue catalogue,
            Adopting adopting,
            ContractRegister contracts) {
        this.cast = cast;
        this.stage = stage;
        this.scheduling = scheduling;
        this.catalogue = catalogue;
        this.adopting = adopting;
        this.contracts = contracts;
    }

    /** A draft whose bids give unit prices, in tiers. */
    Play scheduled(Play play) {
        var author = stage.of(play, "author");
        var plan = new SchedulePlan(
                List.of(),
                SchedulePlan.needs("Yearly access; council; 7\nTraining; day; 12", List.of(play.lot())),
                SchedulePlan.tiers("Yearly access; 5; 20"));
        scheduling.set(play.id(), catalogue.details(play.id(), author).version(), plan, author);
        return play;
    }

    /** What came of a contract is published, and another authority considers the solution. */
    void shown(Play play) {
        var contract = contracts.of(play.lot(), stage.of(play, "author")).getFirst();
        adopting.publish(
                contract.id(),
                0,
                new Evidence(
                        "Residents hear within 50 minutes on average. Calls about missed bins fell from 900 to 380 a"
                                + " week; we had hoped for 450.",
                        "£38,400 for the supplier, and about 40 days of our own people, most of them for the"
                                + " interface of the in-cab system.",
                        "140,000 homes; 31,000 have left a mobile number. Crews say that it saves them arguments.",
                        "Rounds and addresses, which are ours. Messages are kept for 30 days. Other councils may use"
                                + " the list of reasons why a bin was missed.",
                        "Blocks of flats: a crew can't say which bin it was, so nobody there gets a message."),
                cast.actor("city.manager"));
        adopting.mark(contract.id(), cast.combined(), AdoptionState.CONSIDERING, null, cast.actor("combined.author"));
    }
}
