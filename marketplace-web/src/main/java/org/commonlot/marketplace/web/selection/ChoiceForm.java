package org.commonlot.marketplace.web.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.selection.Selecting;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who is to go on, and why; and how the award criteria of the next stage are refined, if they are.
 *
 * @param why nothing leaves the criteria as they are
 */
public record ChoiceForm(List<String> bids, String reasons, String why, List<Row> criteria) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST = 12;

    /** A criterion as it is to be. */
    public record Row(String name, String description, String weight) {

        public Row(@Nullable String name, @Nullable String description, @Nullable String weight) {
            this.name = Typed.text(name);
            this.description = Typed.text(description);
            this.weight = Typed.text(weight);
        }
    }

    public ChoiceForm(
            @Nullable List<String> bids, @Nullable String reasons, @Nullable String why, @Nullable List<Row> criteria) {
        this.bids = bids == null ? List.of() : List.copyOf(bids);
        this.reasons = Typed.text(reasons);
        this.why = Typed.text(why);
        this.criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    static ChoiceForm of(List<Criterion> standing) {
        return new ChoiceForm(
                null,
                null,
                null,
                standing.stream()
                        .map(c -> new Row(
                                c.name(),
                                c.description(),
                                c.weight().stripTrailingZeros().toPlainString()))
                        .toList());
    }

    /** @param known the references of those who can go on */
    void check(Set<String> known, Errors errors) {
        if (!known.containsAll(bids)) errors.rejectValue("bids", "NotBlank");
        Typed.required(errors, "reasons", reasons, LONGEST);
        Typed.limited(errors, "why", why, LONGEST);
    }

    Set<String> chosen() {
        return Set.copyOf(bids);
    }

    /** Nothing when everything is left as it stands and no reason is given. */
    Selecting.@Nullable Refined refined(List<Criterion> standing, Errors errors) {
        if (standing.isEmpty() || criteria.isEmpty() || criteria.size() > MOST) return null;
        var wanted = new ArrayList<Criterion>();
        for (int at = 0; at < Math.min(standing.size(), criteria.size()); at++) {
            var row = criteria.get(at);
            var field = "criteria[" + at + "].";
            Typed.required(errors, field + "name", row.name(), LONGEST_NAME);
            Typed.required(errors, field + "description", row.description(), LONGEST_DESCRIPTION);
            var was = standing.get(at);
            wanted.add(new Criterion(
                    was.id(),
                    was.kind(),
                    row.name(),
                    row.description(),
                    weight(errors, field + "weight", row.weight()),
                    was.minimumPoints(),
                    was.mostWords(),
                    was.scale()));
        }
        return why.isBlank() && same(standing, wanted) ? null : new Selecting.Refined(wanted, why);
    }

    private static boolean same(List<Criterion> standing, List<Criterion> wanted) {
        if (standing.size() != wanted.size()) return false;
        for (int at = 0; at < standing.size(); at++) {
            var one = standing.get(at);
            var other = wanted.get(at);
            if (!one.name().equals(other.name())
                    || !one.description().equals(other.description())
                    || one.weight().compareTo(other.weight()) != 0) return false;
        }
        return true;
    }

    private static BigDecimal weight(Errors errors, String field, String typed) {
        if (typed.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            var weight = new BigDecimal(typed);
            if (weight.signum() > 0 && weight.compareTo(BigDecimal.valueOf(100)) <= 0) return weight;
        }
        errors.rejectValue(field, typed.isEmpty() ? "NotBlank" : "weight");
        return BigDecimal.ONE;
    }
}
