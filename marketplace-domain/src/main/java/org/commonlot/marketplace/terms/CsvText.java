package org.commonlot.marketplace.terms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as a spreadsheet writes it: comma-separated values (RFC 4180) whose first row names the columns, in any order
 * and any case. Quotes that are not closed and blank rows are borne.
 *
 * @param head the first row as it stood, in lower case
 * @param rows those below it that are not blank
 */
public record CsvText(String head, List<String> columns, List<Row> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    /**
     * One row.
     *
     * @param number in the file, from 1 for the one that names the columns
     * @param text as it stood, to be put right
     * @param cells by column, without the blanks around them
     */
    public record Row(int number, String text, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        /** Empty where the row ends before, or there is no such column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** What somebody filled in below a template, in which {@link #harmless} may have put a mark before it. */
        public String filled(String column) {
            var text = cell(column);
            return text.startsWith("'") ? text.substring(1) : text;
        }
    }

    public CsvText {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a table; of a text without any row nothing is left. */
    public static CsvText read(String text) {
        var records = records(text.replace("\uFEFF", "").strip());
        if (records.isEmpty()) return new CsvText("", List.of(), List.of());
        var first = records.getFirst();
        var columns = first.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var rows = new ArrayList<Row>();
        for (int i = 1; i < records.size(); i++) {
            var record = records.get(i);
            if (record.stream().allMatch(String::isBlank)) continue;
            rows.add(new Row(i + 1, line(record), cells(columns, record)));
        }
        return new CsvText(line(first).toLowerCase(Locale.ROOT), columns, rows);
    }

    private static List<CSVRecord> records(String text) {
        try (var parser = FORMAT.parse(new StringReader(text))) {
            return parser.getRecords().stream()
                    .filter(record ->
                            record.getRecordNumber() > 1 || !record.get(0).isBlank() || record.size() > 1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(CSVRecord record) {
        return FORMAT.format((Object[]) record.values()).stripTrailing();
    }

    private static Map<String, String> cells(List<String> columns, CSVRecord record) {
        var cells = new LinkedHashMap<String, String>();
        for (int at = 0; at < Math.min(columns.size(), record.size()); at++) {
            cells.putIfAbsent(columns.get(at), Words.visible(record.get(at).strip()));
        }
        return cells;
    }

    /** Whether the first row names all of these. */
    public boolean names(String... required) {
        return columns.containsAll(List.of(required));
    }

    /** What a spreadsheet would take for a formula stays text. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
