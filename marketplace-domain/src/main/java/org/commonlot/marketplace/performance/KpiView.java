package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.contract.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of a contract.
 *
 * @param number within the contract
 * @param withdrawnReason why it no longer applies; nothing while it does
 */
public record KpiView(
        KpiId id,
        ContractId contract,
        int number,
        KpiTerms terms,
        @Nullable String withdrawnReason) {

    public boolean stands() {
        return withdrawnReason == null;
    }
}
