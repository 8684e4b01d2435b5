package org.commonlot.marketplace.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a contract is worth: the most that could be paid for it (Procurement Act 2023, Sch 3 paras 1-2). All parts are
 * in pounds without VAT; VAT is added to all of them, because the thresholds include it (s.123(2)).
 *
 * @param base what the lead authority would pay in the first term
 * @param options for more goods, services or works
 * @param extensions of the term, and renewals
 * @param fees premiums, fees, commissions and interest, and what was paid already
 * @param participants prizes and payments to those who take part
 * @param supplied the value of what the authority gives the supplier for the work
 * @param others what all other participating authorities would pay, options and extensions included
 * @param vat in per cent
 */
public record Valuation(
        @Nullable BigDecimal base,
        @Nullable BigDecimal options,
        @Nullable BigDecimal extensions,
        @Nullable BigDecimal fees,
        @Nullable BigDecimal participants,
        @Nullable BigDecimal supplied,
        @Nullable BigDecimal others,
        @Nullable BigDecimal vat) {

    public static final Valuation NONE = new Valuation(null, null, null, null, null, null, null, null);

    public boolean given() {
        return base != null;
    }

    /** Everything, without VAT. */
    public Money withoutVat() {
        return new Money(Stream.of(base, options, extensions, fees, participants, supplied, others)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Everything, with VAT: what is compared with thresholds. Half a penny counts as a penny. */
    public Money withVat() {
        var rate = Objects.requireNonNullElse(vat, BigDecimal.ZERO);
        var factor = BigDecimal.ONE.add(rate.movePointLeft(2));
        return new Money(withoutVat().amount().multiply(factor).setScale(2, RoundingMode.HALF_UP));
    }

    /** What a sum with VAT is without it. */
    public static Money without(Money withVat, BigDecimal rate) {
        var factor = BigDecimal.ONE.add(rate.movePointLeft(2));
        return new Money(withVat.amount().divide(factor, 2, RoundingMode.HALF_UP));
    }
}
