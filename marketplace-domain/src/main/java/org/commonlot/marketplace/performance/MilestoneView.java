package org.commonlot.marketplace.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of a contract.
 *
 * @param share of the price, in per cent
 * @param amount VAT included
 */
public record MilestoneView(
        MilestoneId id,
        ContractId contract,
        String title,
        String deliverable,
        LocalDate due,
        BigDecimal share,
        Money amount,
        MilestoneState state,
        @Nullable LocalDate deliveredOn,
        @Nullable String deliveredWhat,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Whether its day has passed and it is not delivered. */
    public boolean late(LocalDate today) {
        return MilestoneStep.DELIVER.possibleFrom(state) && due.isBefore(today);
    }
}
