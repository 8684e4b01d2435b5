package org.commonlot.marketplace.procurement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a procurement another one can begin with: nothing of its people, money, dates, notices or suppliers, and nothing
 * that justifies a choice of its buyer's.
 *
 * @param category {@code goods}, {@code services} or {@code works}
 * @param criteria of its first lot; each procurement gets criteria of its own, with the same words
 */
public record Outline(
        Problem problem,
        Particulars particulars,
        @Nullable String category,
        ContractTerms terms,
        @Nullable PriceFormula formula,
        List<Criterion> criteria) {

    public Outline {
        criteria = List.copyOf(criteria);
    }

    static Outline of(Procurement procurement) {
        var lot = procurement.lots().getFirst().view();
        return of(
                procurement.problem(),
                procurement.particulars(),
                procurement.budget(),
                procurement.terms(),
                lot.priceFormula(),
                lot.criteria());
    }

    static Outline of(Opportunity published) {
        var lot = published.lots().getFirst();
        return of(
                published.problem(),
                published.moreOf(),
                published.budget(),
                published.terms(),
                lot.priceFormula(),
                lot.criteria());
    }

    /** Who supplies it today, and why there are no lots, are the buyer's own to say. */
    private static Outline of(
            Problem problem,
            Particulars particulars,
            Budget budget,
            ContractTerms terms,
            @Nullable PriceFormula formula,
            List<Criterion> criteria) {
        var carried = new ContractTerms(terms.paymentTerms(), terms.ipTerms(), null, null, terms.smeSuitable(), null);
        return new Outline(problem, particulars, budget.category(), carried, formula, criteria);
    }

    /** The criteria as those of another procurement. */
    List<Criterion> freshCriteria() {
        return criteria.stream()
                .map(c -> new Criterion(
                        UUID.randomUUID(),
                        c.kind(),
                        c.name(),
                        c.description(),
                        c.weight(),
                        c.minimumPoints(),
                        c.mostWords(),
                        c.scale()))
                .toList();
    }
}
