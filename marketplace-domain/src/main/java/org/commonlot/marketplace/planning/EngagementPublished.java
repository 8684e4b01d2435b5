package org.commonlot.marketplace.planning;

import java.time.Instant;
import java.util.UUID;

/** An engagement, or something new of it, can be read by everybody. */
public record EngagementPublished(UUID engagement, Instant at) {}
