package org.commonlot.marketplace.evaluation;

import java.time.LocalDate;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to the Minister about an excluded supplier, or about somebody whom a supplier replaced to stay in, or was sent.
 *
 * @param reference of the bid that was disregarded, or cleared with the replacement
 * @param replaced whom the supplier replaced; nothing where its bid was disregarded
 * @param excludedOn the day of the exclusion or of the replacement
 * @param dueOn the last day for it
 * @param sentHow in which way, and under which reference
 */
public record ReportView(
        String reference,
        ProcurementId procurement,
        LotId lot,
        String supplierName,
        ExclusionGround ground,
        @Nullable String replaced,
        LocalDate excludedOn,
        LocalDate dueOn,
        @Nullable LocalDate sentOn,
        @Nullable String sentHow,
        @Nullable PersonId sentBy) {

    public boolean owed() {
        return sentOn == null;
    }

    public boolean overdue(LocalDate today) {
        return owed() && today.isAfter(dueOn);
    }
}
