package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;

/**
 * On which day a stage was reached.
 *
 * @param byHand whether a person said so
 */
public record Said(LocalDate day, boolean byHand) {}
