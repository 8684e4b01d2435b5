package org.commonlot.marketplace.procurement;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of a person's desk: a procurement that they have a part in. */
public record DeskRow(
        ProcurementId id,
        String reference,
        String title,
        ProcurementState state,
        PublicState publicState,
        Set<Duty> duties,
        @Nullable Instant bidsClose) {}
