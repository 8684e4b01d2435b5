package org.commonlot.marketplace.planning;

import java.time.Instant;

/** A step taken so that taking part gives nobody an unfair advantage (s.16(3)-(5)). */
public record Safeguard(Instant at, String words) {}
