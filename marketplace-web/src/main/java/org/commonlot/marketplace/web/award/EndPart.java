package org.commonlot.marketplace.web.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.award.AwardState;
import org.commonlot.marketplace.award.AwardView;
import org.commonlot.marketplace.evaluation.EvaluationDesk;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotStep;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.InsetText;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.commonlot.marketplace.web.desk.LotPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a lot can end without award, for who may end it; and why it did. */
@Component
@Order(80)
class EndPart implements LotPart {

    private final AwardDesk awards;
    private final EvaluationDesk evaluations;
    private final Texts texts;

    EndPart(AwardDesk awards, EvaluationDesk evaluations, Texts texts) {
        this.awards = awards;
        this.evaluations = evaluations;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(DeskLot lot, Actor actor) {
        var portion = Portion.of(texts.get("award.end.title"));
        var reason = lot.lot().endedReason();
        if (reason != null) return Optional.of(portion.note(InsetText.of(reason)));
        if (lot.details().state() != ProcurementState.PUBLISHED || !lot.mine(Duty.APPROVER)) return Optional.empty();
        var links = links(lot, actor);
        return links.isEmpty() ? Optional.empty() : Optional.of(portion.note(new Links(links)));
    }

    private List<Links.Link> links(DeskLot lot, Actor actor) {
        var links = new ArrayList<Links.Link>();
        boolean several = lot.details().lots().size() > 1;
        if (several && LotStep.CANCEL_LOT.possibleFrom(lot.lot().state())) {
            links.add(link(lot, "cancel"));
        }
        if (LotStep.END_UNSUCCESSFUL.possibleFrom(lot.lot().state())
                && evaluations.admits(lot.details(), actor)
                && !stands(lot, actor)) {
            links.add(link(lot, "unsuccessful"));
        }
        return links;
    }

    private boolean stands(DeskLot lot, Actor actor) {
        return awards.award(lot.id(), actor)
                .map(AwardView::state)
                .filter(state -> state != AwardState.RETURNED)
                .isPresent();
    }

    private Links.Link link(DeskLot lot, String page) {
        var title = texts.get("award." + page + ".link", lot.lot().number());
        return Links.Link.to(lot.path() + "/" + page, title);
    }
}
