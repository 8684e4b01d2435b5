package org.commonlot.marketplace.spending;

import java.math.BigDecimal;
import org.commonlot.marketplace.terms.FundingSource;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of a contract's money.
 *
 * @param govTech whether it pays for new digital products or services for public services
 * @param openSource how much of its value pays for open-source software and work on it, VAT included; nothing while that
 *     is not known
 * @param digitalSaving whether what is saved by it relies on digital
 */
public record Marks(
        FundingSource funding, Told govTech, @Nullable BigDecimal openSource, Told digitalSaving) {

    /** Before anybody said anything. */
    public static final Marks NONE = new Marks(FundingSource.UNKNOWN, Told.UNKNOWN, null, Told.UNKNOWN);
}
