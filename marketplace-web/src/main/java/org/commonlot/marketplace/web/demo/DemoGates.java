package org.commonlot.marketplace.web.demo;

import org.commonlot.marketplace.decision.GateDesk;
import org.commonlot.marketplace.decision.GateKeeping;
import org.commonlot.marketplace.decision.RecordGate;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.preparation.AuthorityGates;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.web.demo.DemoStage.Play;
import org.springframework.stereotype.Component;

/** What an authority of the demo wants decided before it awards and signs. */
@Component
@Demo
class DemoGates {

    private static final int CALL_IN_DAYS = 5;

    private final DemoCast cast;
    private final DemoStage stage;
    private final AuthorityGates authorityGates;
    private final GateKeeping keeping;
    private final GateDesk gates;
    private final MarketClock clock;

    DemoGates(
            DemoCast cast,
            DemoStage stage,
            AuthorityGates authorityGates,
            GateKeeping keeping,
            GateDesk gates,
            MarketClock clock) {
        this.cast = cast;
        this.stage = stage;
        this.authorityGates = authorityGates;
        this.keeping = keeping;
        this.gates = gates;
        this.clock = clock;
    }

    /** A consent before the award, which is there, and call-in before the signature, which is still to come. */
    void stand(Play play) {
        var author = stage.of(play, "author");
        var owner = cast.actor("combined.owner");
        var authority = author.buysFor().orElseThrow();
        var least = Money.pounds(25_000);
        authorityGates.set(
                authority,
                AuthorityGate.Kind.CONSENT,
                AuthorityGate.Before.AWARD,
                "Consent of the section 151 officer",
                least,
                0,
                false,
                owner);
        authorityGates.set(
                authority,
                AuthorityGate.Kind.CALL_IN,
                AuthorityGate.Before.SIGNATURE,
                "End of call-in",
                least,
                CALL_IN_DAYS,
                true,
                owner);
        passed(play, AuthorityGate.Before.AWARD, "Officer decision 41, given by the chief finance officer");
    }

    /** Whatever stands before a step has been decided today. */
    void passed(Play play, AuthorityGate.Before step, String decision) {
        var author = stage.of(play, "author");
        for (var gate : gates.of(play.lot(), author)) {
            if (gate.before() != step) continue;
            var record = new RecordGate(UkTime.date(clock.instant()), decision, "", null);
            keeping.record(play.lot(), gate.gate().id(), record, author);
        }
    }
}
