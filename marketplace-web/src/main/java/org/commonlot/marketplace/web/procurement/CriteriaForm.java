package org.commonlot.marketplace.web.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonlot.marketplace.procurement.CriteriaTree;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.Criterion.Kind;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.procurement.Scale;
import org.commonlot.marketplace.procurement.Scales;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Award criteria as a tree, with their weights, and how a price becomes a score. Rows left empty are not used. */
public record CriteriaForm(
        long version,
        String qualityWeight,
        String socialValueWeight,
        String priceWeight,
        String formula,
        List<Row> criteria) {

    static final int ROWS = 8;

    /** The words that the criterion has, whatever set they came from. */
    static final String OWN = "own";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;

    /**
     * One criterion that people score.
     *
     * @param id of the criterion that it was when the page was shown; nothing for a new one
     */
    public record Row(
            String id,
            String name,
            String description,
            String kind,
            String weight,
            String minimumPoints,
            String mostWords,
            String scale) {

        public Row(
                @Nullable String id,
                @Nullable String name,
                @Nullable String description,
                @Nullable String kind,
                @Nullable String weight,
                @Nullable String minimumPoints,
                @Nullable String mostWords,
                @Nullable String scale) {
            this.id = Typed.text(id);
            this.name = Typed.text(name);
            this.description = Typed.text(description);
            this.kind = Typed.text(kind);
            this.weight = Typed.text(weight);
            this.minimumPoints = Typed.text(minimumPoints);
            this.mostWords = Typed.text(mostWords);
            this.scale = Typed.text(scale);
        }

        static Row empty() {
            return new Row(null, null, null, Kind.QUALITY.name(), null, null, null, null);
        }

        static Row from(CriteriaTree.Leaf leaf, List<Scales.Known> known) {
            var criterion = leaf.criterion();
            var minimum = criterion.minimumPoints();
            var words = criterion.mostWords();
            return new Row(
                    criterion.id().toString(),
                    criterion.name(),
                    criterion.description(),
                    criterion.kind().name(),
                    Wording.number(leaf.share()),
                    minimum == null ? "" : minimum.toString(),
                    words == null ? "" : words.toString(),
                    code(criterion.scale(), known));
        }

        private static String code(@Nullable Scale scale, List<Scales.Known> known) {
            if (scale == null) return "";
            return known.stream()
                    .filter(set -> set.scale().equals(scale))
                    .map(Scales.Known::code)
                    .findFirst()
                    .orElse(OWN);
        }

        boolean isEmpty() {
            return name.isEmpty() && description.isEmpty() && weight.isEmpty();
        }
    }

    public CriteriaForm(
            long version,
            @Nullable String qualityWeight,
            @Nullable String socialValueWeight,
            @Nullable String priceWeight,
            @Nullable String formula,
            @Nullable List<Row> criteria) {
        this.version = version;
        this.qualityWeight = Typed.text(qualityWeight);
        this.socialValueWeight = Typed.text(socialValueWeight);
        this.priceWeight = Typed.text(priceWeight);
        this.formula = Typed.text(formula);
        var rows = new ArrayList<Row>(criteria == null ? List.of() : criteria);
        while (rows.size() < ROWS) rows.add(Row.empty());
        this.criteria = List.copyOf(rows);
    }

    static CriteriaForm from(
            long version, List<Criterion> criteria, @Nullable PriceFormula formula, List<Scales.Known> known) {
        var rows = new ArrayList<Row>();
        var weights = new EnumMap<Kind, String>(Kind.class);
        for (var node : CriteriaTree.of(criteria).nodes()) {
            weights.put(node.kind(), Wording.number(node.weight()));
            if (node.kind() == Kind.PRICE) continue;
            for (var leaf : node.leaves()) rows.add(Row.from(leaf, known));
        }
        return new CriteriaForm(
                version,
                weights.get(Kind.QUALITY),
                weights.get(Kind.SOCIAL_VALUE),
                weights.get(Kind.PRICE),
                (formula == null ? PriceFormula.LOWEST_DIVIDED_BY_THIS : formula).name(),
                rows);
    }

    static CriteriaForm from(long version, LotView lot, List<Scales.Known> known) {
        return from(version, lot.criteria(), lot.priceFormula(), known);
    }

    /** What was typed, each criterion with its share of its node where its weight will stand. */
    List<Criterion> toLeaves(
            Errors errors, List<Criterion> were, List<Scales.Known> known, String price, String priceDescription) {
        var leaves = new ArrayList<Criterion>();
        for (int i = 0; i < criteria.size(); i++) {
            if (!criteria.get(i).isEmpty()) leaves.add(leaf(errors, i, were, known));
        }
        var id = were.stream()
                .filter(c -> !c.scoredByPeople())
                .map(Criterion::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
        leaves.add(Criterion.plain(id, Kind.PRICE, price, priceDescription, BigDecimal.valueOf(100)));
        return leaves;
    }

    private Criterion leaf(Errors errors, int row, List<Criterion> were, List<Scales.Known> known) {
        var typed = criteria.get(row);
        var at = "criteria[" + row + "].";
        Typed.required(errors, at + "name", typed.name(), LONGEST_NAME);
        Typed.required(errors, at + "description", typed.description(), LONGEST_DESCRIPTION);
        var was = were.stream()
                .filter(c -> c.scoredByPeople() && c.id().toString().equals(typed.id()))
                .filter(c -> criteria.stream()
                        .filter(other -> other.id().equals(typed.id()))
                        .findFirst()
                        .filter(first -> first == typed)
                        .isPresent())
                .findFirst()
                .orElse(null);
        // Only criteria of this lot can be kept: any other identifier was put there by hand.
        if (was == null && !typed.id().isEmpty()) errors.rejectValue(at + "id", "unknown");
        return new Criterion(
                was == null ? UUID.randomUUID() : was.id(),
                typed.kind().equals(Kind.SOCIAL_VALUE.name()) ? Kind.SOCIAL_VALUE : Kind.QUALITY,
                typed.name(),
                typed.description(),
                weight(errors, at + "weight", typed.weight(), true),
                whole(errors, at + "minimumPoints", typed.minimumPoints(), 1, Scale.MOST_POINTS),
                whole(errors, at + "mostWords", typed.mostWords(), Criterion.LEAST_WORDS, Criterion.MOST_WORDS),
                scale(errors, at + "scale", typed.scale(), was, known));
    }

    private static @Nullable Scale scale(
            Errors errors, String field, String code, @Nullable Criterion was, List<Scales.Known> known) {
        if (code.isEmpty()) return null;
        if (code.equals(OWN) && was != null) return was.scale();
        for (var set : known) if (set.code().equals(code)) return set.scale();
        errors.rejectValue(field, "NotBlank");
        return null;
    }

    /** Nothing is typed: a stage without criteria of its own. */
    boolean isEmpty() {
        return qualityWeight.isEmpty()
                && socialValueWeight.isEmpty()
                && priceWeight.isEmpty()
                && criteria.stream().allMatch(Row::isEmpty);
    }

    Map<Kind, BigDecimal> toNodes(Errors errors) {
        var nodes = new EnumMap<Kind, BigDecimal>(Kind.class);
        nodes.put(Kind.QUALITY, weight(errors, "qualityWeight", qualityWeight, false));
        nodes.put(Kind.SOCIAL_VALUE, weight(errors, "socialValueWeight", socialValueWeight, false));
        nodes.put(Kind.PRICE, weight(errors, "priceWeight", priceWeight, true));
        return nodes;
    }

    PriceFormula toFormula(Errors errors) {
        for (var known : PriceFormula.values()) if (known.name().equals(formula)) return known;
        errors.rejectValue("formula", "NotBlank");
        return PriceFormula.LOWEST_DIVIDED_BY_THIS;
    }

    private static BigDecimal weight(Errors errors, String field, String typed, boolean needed) {
        if (typed.isEmpty() && !needed) return BigDecimal.ZERO;
        boolean number = typed.matches("[0-9]{1,3}(\\.[0-9]{1,2})?");
        var weight = number ? new BigDecimal(typed) : BigDecimal.ZERO;
        if (!number || (needed && weight.signum() == 0) || weight.compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.rejectValue(field, typed.isEmpty() ? "NotBlank" : "weight");
            return BigDecimal.ONE;
        }
        return weight;
    }

    private static @Nullable Integer whole(Errors errors, String field, String typed, int least, int most) {
        if (typed.isEmpty()) return null;
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        if (number >= least && number <= most) return number;
        errors.rejectValue(field, "range", new Object[] {least, most}, null);
        return null;
    }
}
