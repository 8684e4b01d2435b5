package org.commonlot.marketplace.web.procurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.procurement.LotView;
import org.commonlot.marketplace.procurement.PriceFormula;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Award criteria with their weights, and how a price becomes a score. Rows left empty are not used. */
public record CriteriaForm(long version, String priceWeight, String formula, List<Row> criteria) {

    static final int ROWS = 6;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;

    /** One criterion that people score. */
    public record Row(String name, String description, String weight, String kind) {

        public Row(
                @Nullable String name, @Nullable String description, @Nullable String weight, @Nullable String kind) {
            this.name = Typed.text(name);
            this.description = Typed.text(description);
            this.weight = Typed.text(weight);
            this.kind = Typed.text(kind);
        }

        static Row empty() {
            return new Row(null, null, null, Criterion.Kind.QUALITY.name());
        }

        boolean isEmpty() {
            return name.isEmpty() && description.isEmpty() && weight.isEmpty();
        }
    }

    public CriteriaForm(
            long version, @Nullable String priceWeight, @Nullable String formula, @Nullable List<Row> criteria) {
        this.version = version;
        this.priceWeight = Typed.text(priceWeight);
        this.formula = Typed.text(formula);
        var rows = new ArrayList<Row>(criteria == null ? List.of() : criteria);
        while (rows.size() < ROWS) rows.add(Row.empty());
        this.criteria = List.copyOf(rows);
    }

    static CriteriaForm from(long version, LotView lot) {
        var rows = new ArrayList<Row>();
        var priceWeight = "";
        for (var criterion : lot.criteria()) {
            var weight = criterion.weight().stripTrailingZeros().toPlainString();
            if (criterion.scoredByPeople()) {
                rows.add(new Row(
                        criterion.name(),
                        criterion.description(),
                        weight,
                        criterion.kind().name()));
            } else {
                priceWeight = weight;
            }
        }
        var formula = lot.priceFormula() == null ? PriceFormula.LOWEST_DIVIDED_BY_THIS : lot.priceFormula();
        return new CriteriaForm(version, priceWeight, formula.name(), rows);
    }

    List<Criterion> toCriteria(Errors errors, String priceName, String priceDescription) {
        var chosen = new ArrayList<Criterion>();
        for (int i = 0; i < criteria.size(); i++) {
            var row = criteria.get(i);
            if (row.isEmpty()) continue;
            var at = "criteria[" + i + "].";
            Typed.required(errors, at + "name", row.name(), LONGEST_NAME);
            Typed.required(errors, at + "description", row.description(), LONGEST_DESCRIPTION);
            var weight = weight(errors, at + "weight", row.weight());
            var kind = row.kind().equals(Criterion.Kind.SOCIAL_VALUE.name())
                    ? Criterion.Kind.SOCIAL_VALUE
                    : Criterion.Kind.QUALITY;
            chosen.add(new Criterion(UUID.randomUUID(), kind, row.name(), row.description(), weight));
        }
        var price = weight(errors, "priceWeight", priceWeight);
        chosen.add(new Criterion(UUID.randomUUID(), Criterion.Kind.PRICE, priceName, priceDescription, price));
        return chosen;
    }

    PriceFormula toFormula(Errors errors) {
        for (var known : PriceFormula.values()) if (known.name().equals(formula)) return known;
        errors.rejectValue("formula", "NotBlank");
        return PriceFormula.LOWEST_DIVIDED_BY_THIS;
    }

    private static BigDecimal weight(Errors errors, String field, String typed) {
        if (!typed.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
                || new BigDecimal(typed).signum() == 0
                || new BigDecimal(typed).compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.rejectValue(field, typed.isEmpty() ? "NotBlank" : "weight");
            return BigDecimal.ONE;
        }
        return new BigDecimal(typed);
    }
}
