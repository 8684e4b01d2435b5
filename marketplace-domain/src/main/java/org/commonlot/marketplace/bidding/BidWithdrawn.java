package org.commonlot.marketplace.bidding;

import java.time.Instant;

/** A bidder has withdrawn an opened bid, as what it answers had been changed after it was submitted. */
public record BidWithdrawn(String reference, Instant at) {}
