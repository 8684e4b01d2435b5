package org.commonlot.marketplace.web.procurement;

import java.util.EnumSet;
import java.util.Optional;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.procurement.LotState;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ProcurementState;
import org.commonlot.marketplace.procurement.Staged;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.TaskList;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.DeskPages;
import org.commonlot.marketplace.web.desk.DeskPart;
import org.commonlot.marketplace.web.desk.Portion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a challenge of several stages stands, and the opening of the next one, on the page of a procurement. */
@Component
@Order(25)
class StagesPart implements DeskPart {

    private final StageParts parts;
    private final Texts texts;

    StagesPart(StageParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public Optional<Portion> portion(ProcurementDetails details, Actor actor) {
        var staged = details.opportunity().staged();
        if (staged == null || details.state() == ProcurementState.DRAFT) return Optional.empty();
        var portion = Portion.of(texts.get("procurement.stages.title"));
        for (var part : parts.of(details.opportunity())) portion = portion.note(part);
        if (details.state() != ProcurementState.PUBLISHED || staged.last()) return Optional.of(portion);
        return Optional.of(portion.task(next(details, staged)));
    }

    private TaskList.Item next(ProcurementDetails details, Staged staged) {
        var following = staged.stages().get(staged.running());
        var name = texts.get(
                "procurement.stages.open", following.number(), texts.of("procurement.stage", following.kind()));
        var states = details.lots().stream().map(lot -> lot.state()).toList();
        boolean decided = EnumSet.of(LotState.SELECTED, LotState.UNSUCCESSFUL, LotState.CANCELLED)
                        .containsAll(states)
                && states.contains(LotState.SELECTED);
        if (!decided) {
            return TaskList.Item.of(name, null, TaskList.Status.notYet(texts.get("procurement.stages.not-yet")));
        }
        var href = details.mine().contains(Duty.AUTHOR) ? DeskPages.path(details) + "/next-stage" : null;
        return TaskList.Item.of(
                name, href, TaskList.Status.open(Tag.of(texts.get("procurement.task.incomplete"), "blue")));
    }
}
