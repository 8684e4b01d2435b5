package org.commonlot.marketplace.terms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a table on its way to what it means; remembers the first column that can't be read. */
public final class CsvReading {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern UK_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final CsvText.Row row;
    private @Nullable String unreadable;

    public CsvReading(CsvText.Row row) {
        this.row = row;
    }

    /** The first column that can't be read; nothing if all can. */
    public @Nullable String unreadable() {
        return unreadable;
    }

    /** A text of at most so many characters, empty where there is none. */
    public String text(String column, int longest) {
        var text = row.cell(column);
        if (text.length() > longest) fail(column);
        return text;
    }

    public @Nullable String given(String column, int longest) {
        var text = text(column, longest);
        return text.isEmpty() ? null : text;
    }

    /** Pounds or another number with at most two decimals; thousands may be set apart. */
    public @Nullable BigDecimal number(String column) {
        var digits = row.cell(column).replaceAll("[£,\\s]", "");
        if (digits.isEmpty()) return null;
        if (NUMBER.matcher(digits).matches()) return new BigDecimal(digits);
        fail(column);
        return null;
    }

    public @Nullable Integer whole(String column) {
        var digits = row.cell(column).replaceAll("[,\\s]", "");
        if (digits.isEmpty()) return null;
        if (WHOLE.matcher(digits).matches()) return Integer.valueOf(digits);
        fail(column);
        return null;
    }

    /** {@code 2027-04-01} or {@code 1/4/2027}. */
    public @Nullable LocalDate day(String column) {
        var text = row.cell(column);
        if (text.isEmpty()) return null;
        try {
            var uk = UK_DAY.matcher(text);
            if (!uk.matches()) return LocalDate.parse(text);
            return LocalDate.of(
                    Integer.parseInt(uk.group(3)), Integer.parseInt(uk.group(2)), Integer.parseInt(uk.group(1)));
        } catch (DateTimeException e) {
            fail(column);
            return null;
        }
    }

    /** A day that has to be there. */
    public LocalDate requiredDay(String column) {
        var day = day(column);
        if (day != null) return day;
        fail(column);
        return LocalDate.EPOCH;
    }

    /** A constant by its name, with blanks or hyphens between its words; nothing where the cell is empty. */
    public <E extends Enum<E>> Optional<E> one(String column, Class<E> kind) {
        var text = row.cell(column);
        if (text.isEmpty()) return Optional.empty();
        var name = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) return Optional.of(constant);
        }
        fail(column);
        return Optional.empty();
    }

    /** Says that a column can't be read. */
    public void fail(String column) {
        if (unreadable == null) unreadable = column;
    }
}
