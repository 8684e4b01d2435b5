package org.commonlot.marketplace.salescycle;

import java.time.LocalDate;

/**
 * What a person of the procurement said to a flag. It stands beside the flag and does not take it away.
 *
 * @param by who said it, for the procurement's people
 * @param day UK day
 */
public record FlagAnswer(RedFlag.Kind flag, String words, String by, LocalDate day) {}
