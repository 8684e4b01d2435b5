package org.commonlot.marketplace.preparation;

import org.commonlot.marketplace.procedure.Closeness;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * The estimated value of a procurement against its threshold, both with VAT.
 *
 * @param value none before one is given
 * @param splitting none without a hint
 */
public record ValueView(
        Valuation valuation,
        ContractKind kind,
        Money threshold,
        @Nullable Money value,
        @Nullable Closeness closeness,
        @Nullable Splitting splitting) {}
