package org.commonlot.marketplace.procurement;

import java.time.Instant;

/** A procurement ended without award after it had been announced. */
public record ProcurementCancelled(ProcurementId id, String reference, String reason, Instant at) {}
