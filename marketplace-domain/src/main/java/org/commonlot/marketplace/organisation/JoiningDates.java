package org.commonlot.marketplace.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an authority is a constituent.
 *
 * @param from the first day; nothing where it isn't known
 * @param to the first day on which it no longer is one
 */
public record JoiningDates(
        @Nullable LocalDate from, @Nullable LocalDate to) {

    public static JoiningDates since(LocalDate day) {
        return new JoiningDates(day, null);
    }
}
