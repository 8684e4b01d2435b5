package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.contract.ContractId;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a breach or of poor performance.
 *
 * @param number within its contract, from 1
 * @param corrects the number of the entry that it puts right
 * @param noticeDue the last day on which the notice is in time
 * @param refusedWhy why the second person did not confirm it
 */
public record FailingView(
        FailingId id,
        ContractId contract,
        int number,
        @Nullable Integer corrects,
        FailingTerms terms,
        String legalReference,
        FailingState state,
        LocalDate noticeDue,
        @Nullable String noticeNumber,
        @Nullable Instant noticePublishedAt,
        PersonId recordedBy,
        String recordedName,
        Instant recordedAt,
        @Nullable String reviewedName,
        @Nullable Instant reviewedAt,
        @Nullable String refusedWhy) {}
