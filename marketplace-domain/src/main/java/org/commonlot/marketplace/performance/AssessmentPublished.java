package org.commonlot.marketplace.performance;

import java.time.LocalDate;
import java.util.List;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;

/**
 * How the KPIs of a contract were met in a period is public from now on: the contract performance notice (UK9) of it was
 * published, and so is the contract.
 *
 * @param ratings of the KPIs that stand, in their order
 */
public record AssessmentPublished(
        ContractId contract,
        ProcurementId procurement,
        LotId lot,
        LocalDate first,
        LocalDate last,
        List<Rated> ratings,
        Published notice) {

    /**
     * How one KPI was met.
     *
     * @param number within the contract
     * @param why it is rated so
     */
    public record Rated(int number, String name, String target, Rating rating, String why) {}

    public AssessmentPublished {
        ratings = List.copyOf(ratings);
    }
}
