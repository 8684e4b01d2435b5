package org.commonlot.marketplace.procurement;

import java.time.Instant;

/**
 * A step in the history of a procurement, as people read it.
 *
 * @param ofLot whether it is the step of one lot, its award or its contract, and not of the whole procurement
 */
public record TransitionView(boolean ofLot, String step, String from, String to, Instant at, String actor) {}
