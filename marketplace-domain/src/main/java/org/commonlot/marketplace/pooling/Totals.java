package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.util.Collection;
import org.commonlot.marketplace.terms.Money;

/** What stands on each step, in pounds with VAT; each commitment counts on its own step alone. */
public record Totals(Money interested, Money indicative, Money binding) {

    static Totals of(Collection<LineView> lines) {
        return new Totals(
                sum(lines, CommitmentStep.INTERESTED),
                sum(lines, CommitmentStep.INDICATIVE),
                sum(lines, CommitmentStep.BINDING));
    }

    private static Money sum(Collection<LineView> lines, CommitmentStep step) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            var standing = line.standing();
            if (standing == null || standing.step() != step) continue;
            var value =
                    standing.value() != null ? standing.value() : line.demand().value();
            if (value != null) sum = sum.add(value);
        }
        return new Money(sum);
    }

    /** What may come to be bought at most: the estimated value (Sch 3 para 1). */
    public Money estimated() {
        return indicative.plus(binding);
    }
}
