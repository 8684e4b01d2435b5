package org.commonlot.marketplace.bidding;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment of arrival on the database's clock.
 *
 * @param at the earliest moment that the readings allow: doubt favours the bidder
 * @param doubt how much later it may have been
 */
record Received(Instant at, Duration doubt) {}
