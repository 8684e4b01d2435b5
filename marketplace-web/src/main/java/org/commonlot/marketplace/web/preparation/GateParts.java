package org.commonlot.marketplace.web.preparation;

import java.util.List;
import org.commonlot.marketplace.preparation.GateStanding;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** The gates as a table. */
@Component
class GateParts {

    private final Texts texts;

    GateParts(Texts texts) {
        this.texts = texts;
    }

    Table table(List<GateStanding> gates) {
        var head = List.of(
                Table.Cell.of(texts.get("preparation.gates.gate")),
                Table.Cell.of(texts.get("preparation.gates.state")),
                Table.Cell.of(texts.get("preparation.gates.why")),
                Table.Cell.of(texts.get("preparation.gates.who")));
        return Table.of(
                texts.get("preparation.gates.caption"),
                head,
                gates.stream().map(this::row).toList());
    }

    private List<Table.Cell> row(GateStanding gate) {
        var why = texts.get("preparation.gate." + gate.gate() + "." + gate.why(), Wording.arguments(gate.arguments()));
        var who =
                gate.missing() ? texts.of("preparation.gates.who", gate.who()) : texts.get("preparation.gates.nobody");
        return List.of(
                Table.Cell.of(title(gate)),
                Table.Cell.of(Html.tag(tag(gate))),
                Table.Cell.of(why + " (" + gate.legalReference() + ")"),
                Table.Cell.of(who));
    }

    String title(GateStanding gate) {
        var own = gate.title();
        return own == null ? texts.of("preparation.gate", gate.gate()) : own;
    }

    private Tag tag(GateStanding gate) {
        var colour = switch (gate.status()) {
            case DONE -> "green";
            case MISSING -> "yellow";
            case NOT_APPLICABLE -> "grey";
        };
        return Tag.of(texts.of("preparation.gates.status", gate.status()), colour);
    }
}
