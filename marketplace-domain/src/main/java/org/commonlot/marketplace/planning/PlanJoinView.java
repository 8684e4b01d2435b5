package org.commonlot.marketplace.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That an authority asks to buy together with the one that plans something.
 *
 * @param most that it would spend, VAT included
 * @param reason of a refusal
 */
public record PlanJoinView(
        UUID id,
        UUID entry,
        OrganisationId authority,
        String authorityName,
        String need,
        BigDecimal most,
        JoinState state,
        @Nullable String reason,
        String askedName,
        Instant askedAt,
        @Nullable String answeredName,
        @Nullable Instant answeredAt) {}
