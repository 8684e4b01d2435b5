package org.commonlot.marketplace.preparation;

import java.util.List;
import org.commonlot.marketplace.procurement.ProcurementCatalogue.Announced;
import org.commonlot.marketplace.terms.Money;

/**
 * A hint that contracts may belong together: if they could reasonably be supplied under one, each is valued at the total
 * of all, unless there are good reasons (Procurement Act 2023, Sch 3 para 4).
 *
 * @param total of this and the others, VAT included
 */
public record Splitting(Money total, Money threshold, List<Announced> others) {

    public Splitting {
        others = List.copyOf(others);
    }

    /** Only where this one alone is below the threshold, and together they are not. */
    static List<Splitting> hint(Money value, Money threshold, List<Announced> alike) {
        if (!threshold.exceeds(value) || alike.isEmpty()) return List.of();
        var total = alike.stream().map(Announced::value).reduce(value, Money::plus);
        return threshold.exceeds(total) ? List.of() : List.of(new Splitting(total, threshold, alike));
    }
}
