package org.commonlot.marketplace.planning;

import java.time.Instant;

/** A supplier said that it is interested, and what else it had to say. */
public record Interest(String supplier, String words, Instant at) {}
