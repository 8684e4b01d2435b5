package org.commonlot.marketplace.web.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonlot.marketplace.evaluation.Advice;
import org.commonlot.marketplace.evaluation.AssessedBid;
import org.commonlot.marketplace.evaluation.Caution;
import org.commonlot.marketplace.evaluation.Sensitivity;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Table;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.components.WarningText;
import org.commonlot.marketplace.web.components.Wording;

/** Under the ranking: what to look at before it is followed, and how firm it is. */
@org.springframework.stereotype.Component
class AdviceParts {

    private final Texts texts;

    AdviceParts(Texts texts) {
        this.texts = texts;
    }

    List<Component> parts(Advice advice, List<AssessedBid> ranked) {
        var names = ranked.stream().collect(Collectors.toMap(AssessedBid::reference, AssessedBid::supplierName));
        var parts = new ArrayList<Component>();
        parts.add(Heading.second(texts.get("evaluation.cautions.title")));
        parts.add(new Paragraph(
                texts.get(advice.cautions().isEmpty() ? "evaluation.cautions.none" : "evaluation.cautions.intro")));
        for (var caution : advice.cautions()) parts.add(caution(caution, names));
        parts.add(Heading.second(texts.get("evaluation.sensitivity.title")));
        var sensitivity = advice.sensitivity();
        parts.add(new Paragraph(texts.get(words(sensitivity))));
        if (!sensitivity.weights().isEmpty()) parts.add(weights(sensitivity));
        if (!sensitivity.turns().isEmpty()) parts.add(turns(sensitivity, names));
        return parts;
    }

    private WarningText caution(Caution caution, Map<String, String> names) {
        return WarningText.of(texts.get(
                "evaluation.caution",
                texts.get("evaluation.caution." + caution.kind().name(), named(caution.bids(), names)),
                caution.kind().code()));
    }

    private static String words(Sensitivity sensitivity) {
        if (!sensitivity.alone()) return "evaluation.sensitivity.open";
        return sensitivity.firm() ? "evaluation.sensitivity.firm" : "evaluation.sensitivity.intro";
    }

    private Table weights(Sensitivity sensitivity) {
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.sensitivity.criterion")),
                Table.Cell.number(texts.get("evaluation.sensitivity.weight")),
                Table.Cell.number(texts.get("evaluation.sensitivity.range")));
        var rows = sensitivity.weights().stream()
                .map(range -> List.of(
                        Table.Cell.of(range.criterion().name()),
                        Table.Cell.number(Wording.number(range.criterion().weight())),
                        Table.Cell.number(
                                range.whole()
                                        ? texts.get("evaluation.sensitivity.any")
                                        : texts.get(
                                                "evaluation.sensitivity.between",
                                                Wording.number(range.from()),
                                                Wording.number(range.to())))))
                .toList();
        return Table.of(texts.get("evaluation.sensitivity.weights"), head, rows).withRowHeaders();
    }

    private Table turns(Sensitivity sensitivity, Map<String, String> names) {
        var head = List.of(
                Table.Cell.of(texts.get("evaluation.ranking.bidder")),
                Table.Cell.of(texts.get("evaluation.sensitivity.criterion")),
                Table.Cell.number(texts.get("evaluation.sensitivity.agreed")),
                Table.Cell.number(texts.get("evaluation.sensitivity.instead")),
                Table.Cell.of(texts.get("evaluation.sensitivity.first")));
        var rows = sensitivity.turns().stream()
                .map(turn -> List.of(
                        Table.Cell.of(named(List.of(turn.reference()), names)),
                        Table.Cell.of(turn.criterion().name()),
                        Table.Cell.number(String.valueOf(turn.agreed())),
                        Table.Cell.number(String.valueOf(turn.instead())),
                        Table.Cell.of(
                                turn.first().isEmpty()
                                        ? texts.get("evaluation.sensitivity.nobody")
                                        : named(turn.first(), names))))
                .toList();
        return Table.of(texts.get("evaluation.sensitivity.turns"), head, rows);
    }

    private static String named(List<String> references, Map<String, String> names) {
        return references.stream()
                .map(reference -> names.getOrDefault(reference, reference))
                .collect(Collectors.joining(", "));
    }
}
