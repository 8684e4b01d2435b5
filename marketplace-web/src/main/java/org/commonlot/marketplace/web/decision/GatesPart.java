package org.commonlot.marketplace.web.decision;

import java.util.Optional;
import org.commonlot.marketplace.decision.GateDesk;
import org.commonlot.marketplace.decision.GateView;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What authorities want decided before this award and its contracts, with the days from which each lets them go on. */
@Component
@Order(55)
class GatesPart implements LotPart {

    private final GateDesk gates;
    private final GateWords words;
    private final Texts texts;

    GatesPart(GateDesk gates, GateWords words, Texts texts) {
        this.gates = gates;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        var standing = gates.of(lot.id(), actor);
        if (standing.isEmpty()) return Optional.empty();
        var portion = Portion.of(texts.get("decision.title"));
        for (var gate : standing) portion = portion.task(task(lot, gate));
        return Optional.of(portion);
    }

    private TaskList.Item task(DeskLot lot, GateView gate) {
        var key = gate.before() == AuthorityGate.Before.AWARD ? "decision.task" : "decision.task.signature";
        var status = gate.state().lets()
                ? TaskList.Status.done(texts.of("decision.state", gate.state()))
                : TaskList.Status.open(words.tag(gate.state()));
        return TaskList.Item.of(texts.get(key, gate.gate().title()), lot.path() + "/decisions", status)
                .withHint(words.hint(gate));
    }
}
