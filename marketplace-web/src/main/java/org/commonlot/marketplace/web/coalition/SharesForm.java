package org.commonlot.marketplace.web.coalition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonlot.marketplace.coalition.CoalitionView.Member;
import org.commonlot.marketplace.coalition.ShareBasis;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** By what something is shared, and how much each member that pays weighs, in the order of the page. */
public record SharesForm(String basis, List<Row> weights) {

    private static final int MOST_ROWS = 200;

    /** One member. */
    public record Row(String weight) {

        public Row(@Nullable String weight) {
            this.weight = Typed.text(weight);
        }
    }

    public SharesForm(@Nullable String basis, @Nullable List<Row> weights) {
        this.basis = Typed.text(basis);
        var rows = new ArrayList<Row>(weights == null ? List.of() : weights);
        while (rows.size() < MOST_ROWS) rows.add(new Row(null));
        this.weights = List.copyOf(rows);
    }

    static SharesForm from(@Nullable ShareBasis basis, Map<OrganisationId, BigDecimal> known, List<Member> paying) {
        var rows = paying.stream()
                .map(member -> known.get(member.authority()))
                .map(weight -> new Row(weight == null || basis == ShareBasis.EQUAL ? "" : Wording.number(weight)))
                .toList();
        return new SharesForm(basis == null ? null : basis.name(), rows);
    }

    /** Only to be used when it found no error. */
    ShareBasis check(Errors errors) {
        return FoundForm.one(errors, "basis", basis, ShareBasis.values(), ShareBasis.EQUAL);
    }

    /** Only to be used when it found no error. */
    Map<OrganisationId, BigDecimal> toWeights(Errors errors, List<Member> paying) {
        var given = new LinkedHashMap<OrganisationId, BigDecimal>();
        if (basis.equals(ShareBasis.EQUAL.name())) return given;
        for (int i = 0; i < paying.size() && i < weights.size(); i++) {
            var typed = weights.get(i).weight();
            var weight = Numbers.decimal(typed);
            if (weight.isPresent()) {
                given.put(paying.get(i).authority(), weight.get());
            } else {
                errors.rejectValue("weights[" + i + "].weight", typed.isEmpty() ? "NotBlank" : "notANumber");
            }
        }
        return given;
    }
}
