package org.commonlot.marketplace.procurement;

import java.time.Instant;

/**
 * A procurement can be read by everybody.
 *
 * @param at from when legal clocks run: the notice's publication where there is one
 */
public record ProcurementPublished(ProcurementId id, String reference, Instant at) {}
