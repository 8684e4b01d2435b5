package org.commonlot.marketplace.preparation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of bidders, against what they can win.
 *
 * @param days from the notice to the deadline; none before a deadline is set
 * @param daysAfterQuestions from the last day for questions to the deadline
 * @param questions that bidders answer in words
 * @param value estimated, in pounds with VAT
 * @param yearly what a year of the contract is worth at most
 * @param insurance cover that is asked for
 * @param turnover the least that is asked for
 */
public record Proportion(
        @Nullable Long days,
        @Nullable Long daysAfterQuestions,
        int questions,
        @Nullable BigDecimal value,
        @Nullable BigDecimal yearly,
        @Nullable BigDecimal insurance,
        @Nullable BigDecimal turnover) {

    private static final long LEAST_DAYS = 15;
    private static final long LEAST_DAYS_PER_QUESTION = 3;
    private static final long LEAST_DAYS_AFTER_QUESTIONS = 5;
    private static final BigDecimal SMALL = BigDecimal.valueOf(250_000);
    private static final int MOST_QUESTIONS_SMALL = 5;
    private static final int MOST_QUESTIONS = 10;
    private static final BigDecimal MOST_COVER = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_TURNOVER = BigDecimal.valueOf(2);
    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);

    /** How it will look to a small firm. */
    public enum Level {
        FAIR,
        DOUBTFUL,
        OFF_PUTTING
    }

    /** What a year of a contract is worth; a shorter one counts as a whole. */
    static @Nullable BigDecimal yearly(
            @Nullable BigDecimal value, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        if (value == null || starts == null || ends == null) return value;
        var days = BigDecimal.valueOf(Math.max(1, ChronoUnit.DAYS.between(starts, ends) + 1));
        if (days.compareTo(DAYS_A_YEAR) <= 0) return value;
        return value.multiply(DAYS_A_YEAR).divide(days, 2, RoundingMode.HALF_UP);
    }

    public List<Flag> flags() {
        var flags = new ArrayList<Flag>();
        if (days != null && days < LEAST_DAYS) flag(flags, Flag.Kind.SHORT_PERIOD, days, LEAST_DAYS);
        if (days != null && questions > 0 && days < LEAST_DAYS_PER_QUESTION * questions) {
            flag(flags, Flag.Kind.FEW_DAYS_PER_QUESTION, days, questions);
        }
        if (daysAfterQuestions != null && daysAfterQuestions < LEAST_DAYS_AFTER_QUESTIONS) {
            flag(flags, Flag.Kind.ANSWERS_TOO_LATE, daysAfterQuestions);
        }
        int most = value != null && value.compareTo(SMALL) < 0 ? MOST_QUESTIONS_SMALL : MOST_QUESTIONS;
        if (questions > most) flag(flags, Flag.Kind.MANY_QUESTIONS, questions, most);
        if (above(insurance, value, MOST_COVER)) flag(flags, Flag.Kind.HIGH_INSURANCE);
        if (above(turnover, yearly, MOST_TURNOVER)) flag(flags, Flag.Kind.HIGH_TURNOVER);
        return flags;
    }

    private static boolean above(@Nullable BigDecimal asked, @Nullable BigDecimal worth, BigDecimal times) {
        return asked != null && worth != null && asked.compareTo(worth.multiply(times)) > 0;
    }

    private static void flag(List<Flag> flags, Flag.Kind kind, Object... arguments) {
        flags.add(new Flag(kind, List.of(arguments)));
    }

    public Level level() {
        return switch (flags().size()) {
            case 0 -> Level.FAIR;
            case 1, 2 -> Level.DOUBTFUL;
            default -> Level.OFF_PUTTING;
        };
    }
}
