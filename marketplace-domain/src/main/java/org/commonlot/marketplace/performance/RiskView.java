package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.jspecify.annotations.Nullable;

/** A risk of a contract. */
public record RiskView(
        UUID id,
        ContractId contract,
        RiskTerms terms,
        @Nullable String closedReason,
        String recordedName,
        Instant recordedAt) {

    public boolean open() {
        return closedReason == null;
    }
}
