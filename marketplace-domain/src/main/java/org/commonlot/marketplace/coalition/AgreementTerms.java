package org.commonlot.marketplace.coalition;

import java.math.BigDecimal;

/**
 * What an agreement says.
 *
 * @param withdrawalPercent what it costs to withdraw a binding commitment after the lock date, in percent of its value
 * @param noticeDays how many days lie at least between giving notice and leaving
 */
public record AgreementTerms(String title, String wording, BigDecimal withdrawalPercent, int noticeDays) {}
