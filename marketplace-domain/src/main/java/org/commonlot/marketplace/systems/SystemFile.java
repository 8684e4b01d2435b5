package org.commonlot.marketplace.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonlot.marketplace.terms.CsvReading;
import org.commonlot.marketplace.terms.CsvText;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A systems register as a spreadsheet writes it. It is taken whole or not at all: every row that is wrong is told.
 *
 * @param head the names of its columns
 * @param hasColumns whether those that are required are among them
 * @param rows that could be read
 * @param wrong that could not
 */
public record SystemFile(String head, boolean hasColumns, List<Row> rows, List<Wrong> wrong) {

    /** The columns that are known; line_of_business and name are required. The download has the same. */
    public static final List<String> COLUMNS = List.of(
            "line_of_business",
            "name",
            "supplier",
            "ends",
            "users",
            "transactions",
            "yearly_cost_gbp_inc_vat",
            "hosted",
            "open_interface",
            "export",
            "computable",
            "shareable",
            "personal_data",
            "open_source",
            "standards",
            "licence",
            "internal");

    static final int LONGEST_NAME = 150;
    static final int LONGEST_STANDARDS = 300;

    /** A row with its number in the file. */
    public record Row(int number, SystemFacts facts) {}

    /**
     * What is wrong with a row.
     *
     * @param refused the rule that refuses it; nothing when a column can't be read
     */
    public record Wrong(
            int number, @Nullable String column, @Nullable Refused refused) {}

    /** What became of the rows: nothing, if any is wrong. */
    public record Taken(int added, int changed, int same, List<Wrong> wrong) {
        public Taken {
            wrong = List.copyOf(wrong);
        }
    }

    public SystemFile {
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    /** Reads it by the list of lines of business. */
    public static SystemFile read(String text, LinesOfBusiness businesses) {
        var table = CsvText.read(text);
        var rows = new ArrayList<Row>();
        var wrong = new ArrayList<Wrong>();
        for (var row : table.rows()) {
            var reading = new CsvReading(row);
            var facts = facts(reading, businesses);
            var column = reading.unreadable();
            if (column == null) rows.add(new Row(row.number(), facts));
            else wrong.add(new Wrong(row.number(), column, null));
        }
        return new SystemFile(table.head(), table.names("line_of_business", "name"), rows, wrong);
    }

    private static SystemFacts facts(CsvReading row, LinesOfBusiness businesses) {
        var business = businesses.named(row.text("line_of_business", LONGEST_NAME));
        if (business.isEmpty()) row.fail("line_of_business");
        var name = row.text("name", LONGEST_NAME);
        if (name.isEmpty()) row.fail("name");
        return new SystemFacts(
                business.map(LineOfBusiness::code).orElse(""),
                name,
                null,
                row.given("supplier", LONGEST_NAME),
                row.day("ends"),
                positive(row, "users"),
                positive(row, "transactions"),
                row.number("yearly_cost_gbp_inc_vat"),
                row.one("hosted", Hosted.class).orElse(Hosted.UNKNOWN),
                known(row, "open_interface"),
                known(row, "export"),
                known(row, "computable"),
                known(row, "shareable"),
                known(row, "personal_data"),
                known(row, "open_source"),
                row.text("standards", LONGEST_STANDARDS),
                row.text("licence", LONGEST_NAME),
                yes(row, "internal"));
    }

    private static @Nullable Integer positive(CsvReading row, String column) {
        var number = row.whole(column);
        if (number == null || number > 0) return number;
        row.fail(column);
        return null;
    }

    private static Known known(CsvReading row, String column) {
        return row.one(column, Known.class).orElse(Known.UNKNOWN);
    }

    private static boolean yes(CsvReading row, String column) {
        return switch (row.text(column, LONGEST_NAME).toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "", "no", "false" -> false;
            default -> {
                row.fail(column);
                yield false;
            }
        };
    }
}
