package org.commonlot.marketplace.web.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.web.components.Component;
import org.commonlot.marketplace.web.components.Fields;
import org.commonlot.marketplace.web.components.Heading;
import org.commonlot.marketplace.web.components.Links;
import org.commonlot.marketplace.web.components.Paragraph;
import org.commonlot.marketplace.web.components.Select;
import org.commonlot.marketplace.web.components.Texts;
import org.commonlot.marketplace.web.desk.CriteriaParts;
import org.commonlot.marketplace.web.desk.DeskLot;
import org.jspecify.annotations.Nullable;

/** How the tree of award criteria is asked: its top, and a row for each criterion. */
@org.springframework.stereotype.Component
class CriteriaQuestions {

    private final Scales scales;
    private final CriteriaParts parts;
    private final Texts texts;

    CriteriaQuestions(Scales scales, CriteriaParts parts, Texts texts) {
        this.scales = scales;
        this.parts = parts;
        this.texts = texts;
    }

    /** The words for the points can be changed, criterion by criterion, once there are criteria. */
    List<Component> intro(DeskLot at) {
        var lot = at.lot();
        if (lot.criteria().isEmpty()) return List.of();
        var intro = new ArrayList<Component>();
        intro.add(new Paragraph(texts.get("procurement.criteria.points")));
        intro.add(Links.of(lot.criteria().stream()
                .filter(Criterion::scoredByPeople)
                .map(criterion -> Links.Link.to(
                        at.path() + "/criteria/" + criterion.id(),
                        texts.get("procurement.criteria.points.of", criterion.name())))
                .toArray(Links.Link[]::new)));
        var own = at.lot().scope().most();
        var budget = at.details().severalLots() && own != null
                ? own
                : at.details().opportunity().budget().most();
        var formula = lot.priceFormula();
        if (budget != null && formula != null) {
            lot.criteria().stream()
                    .filter(criterion -> !criterion.scoredByPeople())
                    .forEach(price -> intro.add(parts.worked(formula, budget, price.weight())));
        }
        return intro;
    }

    List<Component> questions(Fields fields) {
        var questions = new ArrayList<Component>();
        questions.add(Heading.second(texts.get("procurement.criteria.top")));
        questions.add(fields.input("qualityWeight").withSuffix("%").withWidth(4));
        questions.add(fields.input("socialValueWeight").withSuffix("%").withWidth(4));
        questions.add(fields.input("priceWeight").withSuffix("%").withWidth(4));
        questions.add(fields.radios("formula", List.of(PriceFormula.values())));
        for (int i = 0; i < CriteriaForm.ROWS; i++) {
            var row = "criteria[" + i + "].";
            questions.add(Heading.second(texts.get("procurement.criteria.row", i + 1)));
            questions.add(fields.hidden(row + "id"));
            questions.add(fields.input(row + "name"));
            questions.add(fields.textarea(row + "description").withRows(3));
            questions.add(fields.radios(row + "kind", List.of(Criterion.Kind.QUALITY, Criterion.Kind.SOCIAL_VALUE))
                    .inline());
            questions.add(fields.input(row + "weight").withSuffix("%").withWidth(4));
            questions.add(fields.input(row + "minimumPoints").withWidth(2));
            questions.add(fields.input(row + "mostWords").withWidth(4));
            questions.add(fields.select(row + "scale", sets(fields.value(row + "scale"))));
        }
        return questions;
    }

    private List<Select.Option> sets(@Nullable String chosen) {
        var sets = new ArrayList<Select.Option>();
        sets.add(Select.Option.of("", texts.get("procurement.criteria.scale.none")));
        if (CriteriaForm.OWN.equals(chosen)) {
            sets.add(Select.Option.of(CriteriaForm.OWN, texts.get("procurement.criteria.scale.own")));
        }
        scales.all().forEach(known -> sets.add(Select.Option.of(known.code(), known.name())));
        return sets;
    }

    /** The words for 0 to 5 points that a criterion has now. */
    List<String> words(Criterion criterion) {
        return IntStream.rangeClosed(0, Scale.MOST_POINTS)
                .mapToObj(points -> parts.words(criterion, points))
                .toList();
    }

    static Criterion asked(DeskLot lot, UUID criterion) {
        return lot.lot().criteria().stream()
                .filter(asked -> asked.id().equals(criterion) && asked.scoredByPeople())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
