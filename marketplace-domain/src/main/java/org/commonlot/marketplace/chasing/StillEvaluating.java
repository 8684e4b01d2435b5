package org.commonlot.marketplace.chasing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The answer that bids are still being evaluated.
 *
 * @param decisionExpected UK day by which the buyer expects to have decided
 * @param reason in the buyer's own words, public
 * @param by who said it, for the procurement's people
 */
public record StillEvaluating(LocalDate decisionExpected, String reason, String by, Instant saidAt) {}
