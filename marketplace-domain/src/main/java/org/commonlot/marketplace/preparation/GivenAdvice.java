package org.commonlot.marketplace.preparation;

import java.time.Instant;

/**
 * Advice that the author had when they went on.
 *
 * @param step from which they went on
 */
public record GivenAdvice(Instant at, String step, Flag.Kind flag) {}
