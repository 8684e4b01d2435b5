package org.commonlot.marketplace.web.maturity;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.maturity.ActionId;
import org.commonlot.marketplace.maturity.ActionState;
import org.commonlot.marketplace.maturity.ActionView;
import org.commonlot.marketplace.maturity.SelfAssessing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** What an authority does to come further, as a table. */
@Component
class PlanPages {

    private final Texts texts;

    PlanPages(Texts texts) {
        this.texts = texts;
    }

    static String path(ActionId id) {
        return MaturityPages.DESK + "/actions/" + id.value();
    }

    /** With links for those who may change it. */
    Table table(List<ActionView> actions, Actor actor) {
        var head = List.of(
                Table.Cell.of(texts.get("maturity.action")),
                Table.Cell.of(texts.get("maturity.dimension")),
                Table.Cell.of(texts.get("maturity.action.owner")),
                Table.Cell.of(texts.get("maturity.action.due")),
                Table.Cell.of(texts.get("maturity.state")));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var action : actions) {
            boolean changes = action.state().open() && SelfAssessing.assesses(action.authority(), actor);
            rows.add(List.of(
                    Table.Cell.of(changes ? Html.link(path(action.id()), action.what()) : Html.text(action.what())),
                    Table.Cell.of(
                            texts.get("maturity.action.dimension", action.dimensionName(), action.frameworkTitle())),
                    Table.Cell.of(action.ownerName()),
                    Table.Cell.of(Wording.shortDay(action.due())),
                    Table.Cell.of(state(action))));
        }
        return Table.of(texts.get("maturity.plan.caption"), head, rows);
    }

    private Html state(ActionView action) {
        var colour = switch (action.state()) {
            case PLANNED -> "grey";
            case UNDER_WAY -> "blue";
            case DONE -> "green";
            case DROPPED -> "orange";
        };
        var state = Html.tag(Tag.of(texts.of("maturity.action.state", action.state()), colour));
        if (action.overdue()) return state.and(Html.tag(Tag.of(texts.get("maturity.overdue"), "red")));
        var reason = action.reason();
        return action.state() == ActionState.DROPPED && reason != null ? state.and(Html.text(reason)) : state;
    }
}
