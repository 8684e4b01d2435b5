package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Demand lines as a spreadsheet writes them: comma-separated values (RFC 4180) with a first row that names the columns, in
 * any order. A row that is wrong stops nothing but itself.
 *
 * @param rows that could be read
 * @param wrong that could not
 */
public record DemandFile(String head, List<Row> rows, List<Wrong> wrong) {

    /** The columns that are known; title and needed_from are required, and one of quantity and value. */
    public static final List<String> COLUMNS = List.of(
            "title",
            "line_of_business",
            "cpv",
            "quantity",
            "unit",
            "value",
            "needed_from",
            "supplier",
            "baseline",
            "contract_ends");

    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST = 150;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final Pattern UK_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    /** A row with its number in the file, from 1 for the one that names the columns. */
    public record Row(int number, String text, Demand demand) {}

    /**
     * A row that was not taken.
     *
     * @param text as it stood, to be put right
     * @param reason a rule that refuses it; nothing when it can't be read
     */
    public record Wrong(
            int number,
            String text,
            @Nullable Refused refused,
            @Nullable String column) {

        Wrong(int number, String text, Refused refused) {
            this(number, text, refused, null);
        }
    }

    /** What became of the rows. */
    public record Taken(int added, int known, List<Wrong> wrong) {
        public Taken {
            wrong = List.copyOf(wrong);
        }
    }

    public DemandFile {
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    /** Whether the first row names the columns that are required. */
    public boolean hasColumns() {
        var names = cells(head);
        return names.contains("title") && names.contains("needed_from");
    }

    /** Reads what it can. */
    public static DemandFile read(String text) {
        var records = records(text);
        if (records.isEmpty()) return new DemandFile("", List.of(), List.of());
        var head = records.getFirst();
        var columns = cells(head).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var rows = new ArrayList<Row>();
        var wrong = new ArrayList<Wrong>();
        for (int i = 1; i < records.size(); i++) {
            var record = records.get(i);
            if (record.isBlank()) continue;
            if (i > MOST_ROWS) {
                wrong.add(new Wrong(i + 1, record, null, "rows"));
                continue;
            }
            var reading = new Reading(columns, cells(record));
            var demand = reading.demand();
            var column = reading.unreadable;
            if (column == null) rows.add(new Row(i + 1, record, demand));
            else wrong.add(new Wrong(i + 1, record, null, column));
        }
        return new DemandFile(head.toLowerCase(Locale.ROOT), rows, wrong);
    }

    /** The rows of a text; a line break inside quotes belongs to its row. */
    private static List<String> records(String text) {
        var records = new ArrayList<String>();
        var current = new StringBuilder();
        boolean quoted = false;
        for (char c : text.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .toCharArray()) {
            if (c == '"') quoted = !quoted;
            if (c == '\n' && !quoted) {
                records.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        if (!current.isEmpty()) records.add(current.toString());
        while (!records.isEmpty() && records.getFirst().isBlank()) records.removeFirst();
        return records;
    }

    private static List<String> cells(String record) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** One row on its way to a demand; remembers the first column that can't be read. */
    private static final class Reading {

        private final List<String> columns;
        private final List<String> cells;
        private @Nullable String unreadable;

        Reading(List<String> columns, List<String> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        Demand demand() {
            return new Demand(
                    brief("title"),
                    brief("line_of_business"),
                    given(brief("cpv")),
                    number("quantity"),
                    given(brief("unit")),
                    number("value"),
                    required(day("needed_from"), "needed_from"),
                    given(brief("supplier")),
                    number("baseline"),
                    day("contract_ends"));
        }

        private String cell(String column) {
            int place = columns.indexOf(column);
            return place < 0 || place >= cells.size() ? "" : cells.get(place);
        }

        private String brief(String column) {
            var text = cell(column);
            if (text.length() > LONGEST) fail(column);
            return text;
        }

        private @Nullable BigDecimal number(String column) {
            var digits = cell(column).replaceAll("[£,\\s]", "");
            if (digits.isEmpty()) return null;
            if (NUMBER.matcher(digits).matches()) return new BigDecimal(digits);
            fail(column);
            return null;
        }

        /** {@code 2027-04-01} or {@code 1/4/2027}. */
        private @Nullable LocalDate day(String column) {
            var text = cell(column);
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

        private LocalDate required(@Nullable LocalDate day, String column) {
            if (day == null) fail(column);
            return day == null ? LocalDate.EPOCH : day;
        }

        private void fail(String column) {
            if (unreadable == null) unreadable = column;
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
