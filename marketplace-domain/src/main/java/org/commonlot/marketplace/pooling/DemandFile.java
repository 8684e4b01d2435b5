package org.commonlot.marketplace.pooling;

import java.util.ArrayList;
import java.util.List;
import org.commonlot.marketplace.terms.CsvReading;
import org.commonlot.marketplace.terms.CsvText;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Demand lines as a spreadsheet writes them: comma-separated values (RFC 4180) with a first row that names the columns, in
 * any order. A row that is wrong stops nothing but itself.
 *
 * @param hasColumns whether the first row names the columns that are required
 * @param rows that could be read
 * @param wrong that could not
 */
public record DemandFile(String head, boolean hasColumns, List<Row> rows, List<Wrong> wrong) {

    /**
     * The columns that are known; title and needed_from are required, and one of quantity and value. A funding is a
     * {@link FundingSource} by its name, and unknown where the cell is empty.
     */
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
            "contract_ends",
            "funding");

    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST = 150;

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

    /** Reads what it can. */
    public static DemandFile read(String text) {
        var table = CsvText.read(text);
        var rows = new ArrayList<Row>();
        var wrong = new ArrayList<Wrong>();
        for (var row : table.rows()) {
            if (rows.size() + wrong.size() >= MOST_ROWS) {
                wrong.add(new Wrong(row.number(), row.text(), null, "rows"));
                continue;
            }
            var reading = new CsvReading(row);
            var demand = demand(reading);
            var column = reading.unreadable();
            if (column == null) rows.add(new Row(row.number(), row.text(), demand));
            else wrong.add(new Wrong(row.number(), row.text(), null, column));
        }
        return new DemandFile(table.head(), table.names("title", "needed_from"), rows, wrong);
    }

    private static Demand demand(CsvReading row) {
        return new Demand(
                row.text("title", LONGEST),
                row.text("line_of_business", LONGEST),
                row.given("cpv", LONGEST),
                row.number("quantity"),
                row.given("unit", LONGEST),
                row.number("value"),
                row.requiredDay("needed_from"),
                row.given("supplier", LONGEST),
                row.number("baseline"),
                row.day("contract_ends"),
                row.one("funding", FundingSource.class).orElse(FundingSource.UNKNOWN));
    }
}
