package org.commonlot.marketplace.procurement;

import java.time.Instant;

/**
 * What everybody could read of a procurement has changed.
 *
 * @param number counts the changes of one procurement
 * @param reason in words that everybody may read
 * @param confirm whether bids submitted before must be confirmed
 * @param at the notice's publication where there is one
 */
public record ProcurementAmended(
        ProcurementId id, String reference, int number, String reason, boolean confirm, Instant at) {}
