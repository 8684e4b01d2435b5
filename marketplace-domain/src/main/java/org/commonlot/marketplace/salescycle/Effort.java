package org.commonlot.marketplace.salescycle;

import java.math.BigDecimal;
import java.math.MathContext;
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

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /**
     * Whole pounds of the lot's value for each question, in two significant digits: so there are as many numbers to count by,
     * however many lots there are. Nothing where nothing is asked, or no value is known.
     */
    OptionalInt poundsPerQuestion() {
        if (questions == 0 || value == null) return OptionalInt.empty();
        var pounds = value.divide(BigDecimal.valueOf(questions), TWO_DIGITS).setScale(0, RoundingMode.HALF_UP);
        return OptionalInt.of(pounds.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }
}
