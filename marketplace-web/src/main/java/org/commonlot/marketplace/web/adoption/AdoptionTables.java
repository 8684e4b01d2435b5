package org.commonlot.marketplace.web.adoption;

import java.util.List;
import org.commonlot.marketplace.adoption.AdoptionRegister;
import org.commonlot.marketplace.adoption.AdoptionState;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Tag;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.springframework.stereotype.Component;

/** Solutions and who uses them, ready to be shown. */
@Component
class AdoptionTables {

    private final Texts texts;

    AdoptionTables(Texts texts) {
        this.texts = texts;
    }

    static String path(ContractId solution) {
        return "/solutions/" + solution.value();
    }

    Table solutions(List<AdoptionRegister.Line> lines) {
        var head = List.of(
                Table.Cell.of(texts.get("adoption.solution")),
                Table.Cell.of(texts.get("adoption.shown-by")),
                Table.Cell.of(texts.get("adoption.supplier")),
                Table.Cell.number(texts.get("adoption.considering")),
                Table.Cell.number(texts.get("adoption.using")));
        var rows = lines.stream()
                .map(line -> List.of(
                        Table.Cell.of(Html.link(path(line.id()), line.title())),
                        Table.Cell.of(line.authority()),
                        Table.Cell.of(Html.link("/suppliers/" + line.supplier().value(), line.supplierName())),
                        Table.Cell.number(String.valueOf(line.considering())),
                        Table.Cell.number(String.valueOf(line.using()))))
                .toList();
        return Table.of(texts.get("adoption.solutions"), head, rows).withHiddenCaption();
    }

    Table adopters(List<AdoptionRegister.Adopter> adopters) {
        var head = List.of(
                Table.Cell.of(texts.get("adoption.authority")),
                Table.Cell.of(texts.get("adoption.state")),
                Table.Cell.of(texts.get("adoption.answered")));
        var rows = adopters.stream()
                .map(one -> List.of(
                        Table.Cell.of(one.name()),
                        Table.Cell.of(Html.tag(state(one.state()))),
                        Table.Cell.of(said(one))))
                .toList();
        return Table.of(texts.get("adoption.adopters"), head, rows).withHiddenCaption();
    }

    private String said(AdoptionRegister.Adopter one) {
        var day = Wording.day(one.answeredAt());
        return one.asked() ? texts.get("adoption.unanswered", day) : day;
    }

    Tag state(AdoptionState state) {
        var colour = switch (state) {
            case CONSIDERING -> "yellow";
            case ADOPTED -> "blue";
            case IN_USE -> "green";
            case RETIRED -> "grey";
        };
        return Tag.of(texts.of("adoption.state", state), colour);
    }

    Table own(List<AdoptionRegister.Own> said) {
        var head = List.of(
                Table.Cell.of(texts.get("adoption.solution")),
                Table.Cell.of(texts.get("adoption.authority")),
                Table.Cell.of(texts.get("adoption.state")),
                Table.Cell.of(texts.get("adoption.answered")));
        var rows = said.stream()
                .map(one -> List.of(
                        Table.Cell.of(Html.link("/desk/adoptions/" + one.id().value(), one.title())),
                        Table.Cell.of(one.said().name()),
                        Table.Cell.of(Html.tag(state(one.said().state()))),
                        Table.Cell.of(said(one.said()))))
                .toList();
        return Table.of(texts.get("adoption.own"), head, rows).withHiddenCaption();
    }
}
