package org.commonlot.marketplace.evaluation;

import java.util.List;
import org.commonlot.marketplace.procurement.Criterion;
import org.commonlot.marketplace.terms.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says, criterion by criterion.
 *
 * @param supplierName none while the reader may not know whose bid it is
 * @param price none until the consensus is finished
 */
public record BidAnswers(
        int number,
        int of,
        String reference,
        @Nullable String supplierName,
        @Nullable Money price,
        List<Answer> answers) {

    /**
     * The answer to one criterion, and the reader's own score for it.
     *
     * @param confidential which passages of it the bidder marked as confidential, and why; none where it marked nothing
     */
    public record Answer(
            Criterion criterion,
            String text,
            @Nullable String confidential,
            @Nullable Mark own) {}
}
