package org.commonlot.marketplace.performance;

import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.jspecify.annotations.Nullable;

/** A promise of social value, and what became of it. */
public record SocialCommitmentView(
        UUID id,
        ContractId contract,
        SocialPromise promise,
        CommitmentState state,
        @Nullable String delivered,
        @Nullable String evidence,
        String recordedName,
        Instant recordedAt) {}
