package org.commonlot.marketplace.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The Procurement Act's working days: not a Saturday, not a Sunday, and not a bank holiday in any part of the United
 * Kingdom (s.123). The holidays are data, known for the years that the list covers; a count beyond them is refused
 * rather than guessed.
 */
public final class WorkingDays {

    private static final String LIST = "/calendar/uk-any-part-bank-holidays.txt";

    private final TreeSet<LocalDate> holidays;

    private WorkingDays(TreeSet<LocalDate> holidays) {
        this.holidays = holidays;
    }

    /** The calendar from the list that ships with the marketplace. */
    public static WorkingDays ofTheAct() {
        var stream = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(LIST), LIST);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var days = new TreeSet<LocalDate>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LocalDate::parse)
                    .forEach(days::add);
            return new WorkingDays(days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < holidays.first().getYear()
                || day.getYear() > holidays.last().getYear()) {
            throw new IllegalArgumentException("Bank holidays of " + day.getYear() + " are not known");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * The last day of a period of {@code count} working days beginning with {@code first}: that day is the first one
     * when it is a working day (s.51, standstill).
     */
    public LocalDate lastOf(int count, LocalDate first) {
        if (count < 1) throw new IllegalArgumentException("A period has at least one day, not " + count);
        var day = first;
        int seen = isWorkingDay(day) ? 1 : 0;
        while (seen < count) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) seen++;
        }
        return day;
    }
}
