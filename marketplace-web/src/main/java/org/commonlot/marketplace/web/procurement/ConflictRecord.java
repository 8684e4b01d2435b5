package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonlot.marketplace.organisation.People;
import org.commonlot.marketplace.procurement.ConflictView;
import org.commonlot.marketplace.procurement.ProcurementDetails;
import org.commonlot.marketplace.procurement.ReplacementView;
import org.commonlot.marketplace.procurement.Replacing;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Html;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.SummaryList;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.Wording;
import org.commonlot.marketplace.web.desk.RecordPart;
import org.springframework.core.annotation.Order;

/** In the printed record: who did what on it, and the register of conflicts of interest (Procurement Act 2023, ss.81-83). */
@org.springframework.stereotype.Component
@Order(20)
class ConflictRecord implements RecordPart {

    private final Replacing replacing;
    private final People people;
    private final Texts texts;

    ConflictRecord(Replacing replacing, People people, Texts texts) {
        this.replacing = replacing;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String title() {
        return "procurement.record.conflicts";
    }

    @Override
    public List<Component> whole(ProcurementDetails details, Actor actor) {
        var parts = new ArrayList<Component>();
        parts.add(team(details));
        var replaced = replacing.replaced(details.id(), actor);
        if (!replaced.isEmpty()) {
            parts.add(Heading.second(texts.get("procurement.record.replaced")));
            parts.add(replaced(replaced));
        }
        parts.add(Heading.second(texts.get("procurement.record.declarations")));
        if (details.conflicts().isEmpty()) parts.add(new Paragraph(texts.get("procurement.record.declarations.none")));
        else parts.add(declarations(details));
        return parts;
    }

    private SummaryList team(ProcurementDetails details) {
        var names = people.names(details.team().keySet());
        return SummaryList.of(details.team().entrySet().stream()
                .map(member -> SummaryList.Row.of(
                        names.getOrDefault(member.getKey(), ""),
                        member.getValue().stream()
                                .sorted()
                                .map(duty -> texts.of("desk.duty", duty))
                                .collect(Collectors.joining(", "))))
                .toList());
    }

    private Table replaced(List<ReplacementView> replaced) {
        var names = people.names(replaced.stream()
                .flatMap(each -> Stream.of(each.left(), each.came(), each.by()))
                .collect(Collectors.toSet()));
        var head = List.of(
                Table.Cell.of(texts.get("procurement.record.replaced.duty")),
                Table.Cell.of(texts.get("procurement.record.replaced.left")),
                Table.Cell.of(texts.get("procurement.record.replaced.came")),
                Table.Cell.of(texts.get("procurement.record.replaced.why")));
        var rows = replaced.stream()
                .map(each -> List.of(
                        Table.Cell.of(texts.of("desk.duty", each.duty())),
                        Table.Cell.of(names.getOrDefault(each.left(), "")),
                        Table.Cell.of(names.getOrDefault(each.came(), "")),
                        Table.Cell.of(Html.paragraphs(texts.get(
                                "procurement.record.replaced.by",
                                each.reason(),
                                names.getOrDefault(each.by(), ""),
                                Wording.moment(each.at()))))))
                .toList();
        return Table.of(texts.get("procurement.record.replaced.caption"), head, rows);
    }

    private Table declarations(ProcurementDetails details) {
        var names = people.names(
                details.conflicts().stream().map(ConflictView::person).collect(Collectors.toSet()));
        var head = List.of(
                Table.Cell.of(texts.get("procurement.record.person")),
                Table.Cell.of(texts.get("procurement.record.moment")),
                Table.Cell.of(texts.get("procurement.record.declared")),
                Table.Cell.of(texts.get("procurement.record.decided")));
        var rows = details.conflicts().stream()
                .map(declared -> List.of(
                        Table.Cell.of(names.getOrDefault(declared.person(), "")),
                        Table.Cell.of(texts.get(
                                "procurement.record.moment." + declared.moment(),
                                Wording.moment(declared.declaredAt()))),
                        Table.Cell.of(Html.paragraphs(texts.of("procurement.record.kind", declared.kind()))
                                .and(Html.paragraphs(declared.details()))),
                        Table.Cell.of(decided(declared))))
                .toList();
        return Table.of(texts.get("procurement.record.declarations.caption"), head, rows);
    }

    private Html decided(ConflictView declared) {
        var decision = declared.decision();
        var mitigation = declared.mitigation();
        if (decision == null) return Html.text("");
        var words = Html.paragraphs(texts.of("procurement.record.decision", decision));
        return mitigation == null ? words : words.and(Html.paragraphs(mitigation));
    }
}
