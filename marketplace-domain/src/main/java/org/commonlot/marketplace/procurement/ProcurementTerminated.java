package org.commonlot.marketplace.procurement;

import java.time.Instant;

/** The procurement termination notice of one that ended without award, or of a lot of it, is on the central platform (s.55). */
public record ProcurementTerminated(ProcurementId id, String number, Instant published) {}
