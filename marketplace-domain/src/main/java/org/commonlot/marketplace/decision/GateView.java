package org.commonlot.marketplace.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.commonlot.marketplace.preparation.AuthorityGate;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A gate that stands before an award or a signature, and what became of it.
 *
 * @param before the act that waits for it: of an authority that does not lead, always the signature of its own contract
 * @param countedFrom the day of the notice or decision
 * @param opens the first day of the act, once that day is recorded
 * @param link where the notice or decision can be read
 * @param document by which it is shown, for those who read the gates
 */
public record GateView(
        AuthorityGate gate,
        OrganisationId authority,
        String authorityName,
        AuthorityGate.Before before,
        GateState state,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate opens,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable GateDocument document,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        @Nullable String waivedWhy,
        @Nullable String waivedBy,
        @Nullable Instant waivedAt) {}
