package org.commonlot.marketplace.web.components;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A date as it was typed, in three parts; months may be given by name. */
public record DateForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    /** The parts, in the order of the inputs. */
    public enum Part {
        DAY,
        MONTH,
        YEAR;

        /** The name of the input: {@code day}, {@code month} or {@code year}. */
        public String input() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    public static DateForm empty() {
        return new DateForm(null, null, null);
    }

    public static DateForm of(@Nullable LocalDate date) {
        return date == null
                ? empty()
                : new DateForm(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    /** Nothing was typed at all. */
    public boolean isBlank() {
        return missing().size() == Part.values().length;
    }

    /** The date, if all three parts together are one that exists. */
    public Optional<LocalDate> date() {
        if (!wrong().isEmpty()) return Optional.empty();
        return Optional.of(LocalDate.of(number(Part.YEAR), monthNumber(), number(Part.DAY)));
    }

    /** The parts that have to be put right: first those that are missing, else those that can't be. */
    public List<Part> wrong() {
        var missing = missing();
        if (!missing.isEmpty()) return missing;
        var wrong = new ArrayList<Part>();
        if (outside(number(Part.DAY), 1, 31)) wrong.add(Part.DAY);
        if (outside(monthNumber(), 1, 12)) wrong.add(Part.MONTH);
        if (outside(number(Part.YEAR), 1900, 2999)) wrong.add(Part.YEAR);
        if (wrong.isEmpty() && !exists()) wrong.add(Part.DAY);
        return wrong;
    }

    /**
     * The date; or what is wrong with it, on the field itself when all of it is missing and else on the first wrong
     * part, with the codes {@code dateRequired}, {@code dateIncomplete} and {@code dateUnreal}.
     */
    public Optional<LocalDate> check(String field, Errors errors) {
        var wrong = wrong();
        if (wrong.isEmpty()) return date();
        if (isBlank()) {
            Fields.reject(errors, field, "dateRequired");
        } else if (!missing().isEmpty()) {
            for (var part : wrong) Fields.reject(errors, field + "." + part.input(), "dateIncomplete." + part.input());
        } else {
            for (var part : wrong) Fields.reject(errors, field + "." + part.input(), "dateUnreal");
        }
        return Optional.empty();
    }

    @Nullable
    String typed(Part part) {
        return switch (part) {
            case DAY -> day;
            case MONTH -> month;
            case YEAR -> year;
        };
    }

    private List<Part> missing() {
        var missing = new ArrayList<Part>();
        for (var part : Part.values()) {
            var typed = typed(part);
            if (typed == null || typed.isBlank()) missing.add(part);
        }
        return missing;
    }

    private boolean exists() {
        try {
            LocalDate.of(number(Part.YEAR), monthNumber(), number(Part.DAY));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private int monthNumber() {
        var typed = Markup.or(month, null).strip().toLowerCase(Locale.ROOT);
        if (typed.length() < 3) return number(Part.MONTH);
        return IntStream.rangeClosed(1, 12)
                .filter(index -> typed.startsWith(MONTHS.get(index - 1)))
                .findFirst()
                .orElse(-1);
    }

    /** The part as a number, or −1. */
    private int number(Part part) {
        var typed = Markup.or(typed(part), null).strip();
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private static boolean outside(int value, int from, int to) {
        return value < from || value > to;
    }
}
