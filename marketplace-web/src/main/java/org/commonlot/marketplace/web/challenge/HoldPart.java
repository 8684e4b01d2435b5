package org.commonlot.marketplace.web.challenge;

import java.util.Optional;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.challenge.HoldDesk;
import org.commonlot.marketplace.challenge.HoldView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What challenges the award, on the page of its procurement: from its proposal until every contract is signed. */
@Component
@Order(65)
class HoldPart implements LotPart {

    private final HoldDesk holds;
    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final HoldParts parts;
    private final Texts texts;

    HoldPart(HoldDesk holds, AwardDesk awards, EvaluationDesk evaluations, HoldParts parts, Texts texts) {
        this.holds = holds;
        this.awards = awards;
        this.evaluations = evaluations;
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        if (!evaluations.admits(lot.details(), actor)) return Optional.empty();
        var known = holds.of(lot.id(), actor);
        boolean mine = lot.mine(Duty.AUTHOR) || lot.mine(Duty.APPROVER);
        var state = lot.lot().state();
        boolean unsigned = state == LotState.EVALUATING || state == LotState.DECIDED;
        boolean offered = mine && unsigned && awards.award(lot.id(), actor).isPresent();
        if (known.isEmpty() && !offered) return Optional.empty();
        var portion = Portion.of(texts.get("challenge.title"));
        for (var hold : known) {
            if (hold.stands()) {
                portion = portion.note(WarningText.of(texts.get("challenge.waits", Wording.day(hold.notifiedAt()))));
            }
            portion = portion.task(task(lot, hold));
        }
        if (!offered) return Optional.of(portion);
        return Optional.of(
                portion.note(Links.of(Links.Link.to(lot.path() + "/holds/new", texts.get("challenge.hold.title")))));
    }

    private TaskList.Item task(DeskLot lot, HoldView hold) {
        var status = hold.stands()
                ? TaskList.Status.open(parts.tag(hold))
                : TaskList.Status.done(texts.of("challenge.state", hold.state()));
        return TaskList.Item.of(
                parts.title(hold), lot.path() + "/holds/" + hold.id().value(), status);
    }
}
