package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a lot asks of whoever bids for it, beside what it is worth.
 *
 * @param questions how many answers in words a bid has, one for each criterion that people score
 * @param value the most that could be paid for the lot, VAT included; nothing where only the whole has a value
 */
record Effort(int questions, @Nullable BigDecimal value) {

    /** Whole pounds of the lot's value for each question; nothing where nothing is asked, or no value is known. */
    OptionalInt poundsPerQuestion() {
        if (questions == 0 || value == null) return OptionalInt.empty();
        var pounds = value.divide(BigDecimal.valueOf(questions), 0, RoundingMode.HALF_UP);
        return OptionalInt.of(pounds.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }
}
