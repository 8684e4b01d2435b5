package org.commonlot.marketplace.spending;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one authority in one financial year.
 *
 * @param label what it is broken down by: yes, no or not known, or the source of the funds; empty for a forecast
 * @param year in which it begins, on 1 April
 * @param cases how many contracts, entries or systems it is made of
 * @param amount in pounds, VAT included
 * @param most where it is a range, its upper end; else nothing
 */
public record SpendLine(
        SpendFigure figure,
        UUID authority,
        String label,
        int year,
        long cases,
        BigDecimal amount,
        @Nullable BigDecimal most) {}
