package org.commonlot.marketplace.procurement;

import java.time.Instant;

/** A step in the history of a procurement, as people read it. */
public record TransitionView(String step, String from, String to, Instant at, String actor) {}
