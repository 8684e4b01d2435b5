package org.commonlot.marketplace.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonlot.marketplace.terms.CsvText;
import org.commonlot.marketplace.terms.WrongCell;

/**
 * A price schedule as a spreadsheet: a row for each price, to be filled in and sent back. Every cell that is wrong is named
 * by its row and its column; rows may stand in any order, and those that are left out keep their prices.
 *
 * @param prices that could be read, by the keys of their cells; without those that were left empty
 * @param wrong what could not be read
 */
public record PriceSheet(Map<String, BigDecimal> prices, List<WrongCell<Fault>> wrong) {

    /** In which the price is written. */
    public static final String PRICE = "unit_price";

    /** The columns, in the order in which the template has them; they may be sent back in any. */
    public static final List<String> COLUMNS =
            List.of("item", "unit", "authority", "committed", "indicative", "from_quantity", PRICE);

    private static final List<String> NAMING = List.of("item", "unit", "authority", "from_quantity");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    /** What is wrong with a cell. */
    public enum Fault {
        /** The file has no such column. */
        NO_COLUMN,
        /** The schedule has no such row. */
        UNKNOWN,
        /** The same price is asked for once. */
        TWICE,
        NOT_AN_AMOUNT,
        NOTHING
    }

    public PriceSheet {
        prices = Map.copyOf(prices);
        wrong = List.copyOf(wrong);
    }

    /** The rows to be filled in below the columns, with the prices that are known. */
    public static List<List<Object>> template(PriceSchedule schedule, Map<String, BigDecimal> prices) {
        var rows = new ArrayList<List<Object>>();
        for (var cell : schedule.cells()) {
            var price = prices.get(cell.key());
            rows.add(List.of(
                    cell.item().name(),
                    cell.item().unit(),
                    cell.need().authorityName(),
                    cell.need().binding().stripTrailingZeros(),
                    cell.need().indicative().stripTrailingZeros(),
                    cell.from().stripTrailingZeros(),
                    price == null ? "" : price));
        }
        return rows;
    }

    /** Reads what was filled in. */
    public static PriceSheet read(String text, PriceSchedule schedule) {
        var prices = new HashMap<String, BigDecimal>();
        var table = CsvText.read(text);
        var wrong = new ArrayList<>(
                WrongCell.missing(table, List.of("item", "authority", "from_quantity", PRICE), Fault.NO_COLUMN));
        if (!wrong.isEmpty()) return new PriceSheet(Map.of(), wrong);
        var seen = new HashSet<String>();
        // Each price once: what is beyond that is wrong, and enough of it is named.
        table.rows().stream()
                .limit(schedule.cells().size() + 100L)
                .forEach(row -> take(row, table, schedule, prices, seen, wrong));
        return new PriceSheet(prices, wrong);
    }

    private static void take(
            CsvText.Row row,
            CsvText table,
            PriceSchedule schedule,
            Map<String, BigDecimal> prices,
            Set<String> seen,
            List<WrongCell<Fault>> wrong) {
        var left = schedule.cells();
        for (var column : NAMING) {
            if (!table.names(column)) continue;
            var named = left.stream()
                    .filter(cell -> names(row.filled(column), column, cell))
                    .toList();
            if (named.isEmpty()) {
                wrong.add(WrongCell.of(row, column, Fault.UNKNOWN));
                return;
            }
            left = named;
        }
        var key = left.getFirst().key();
        if (!seen.add(key)) {
            wrong.add(WrongCell.of(row, "from_quantity", Fault.TWICE));
            return;
        }
        if (row.filled(PRICE).isEmpty()) return;
        var digits = row.filled(PRICE).replaceAll("[£,\\s]", "");
        if (!AMOUNT.matcher(digits).matches()) wrong.add(WrongCell.of(row, PRICE, Fault.NOT_AN_AMOUNT));
        else if (new BigDecimal(digits).signum() == 0) wrong.add(WrongCell.of(row, PRICE, Fault.NOTHING));
        else prices.put(key, new BigDecimal(digits));
    }

    private static boolean names(String text, String column, PriceSchedule.Cell cell) {
        return switch (column) {
            case "item" -> text.equalsIgnoreCase(cell.item().name());
            case "unit" -> text.equalsIgnoreCase(cell.item().unit());
            case "authority" -> text.equalsIgnoreCase(cell.need().authorityName());
            default ->
                number(text).map(from -> from.compareTo(cell.from()) == 0).orElse(false);
        };
    }

    private static Optional<BigDecimal> number(String text) {
        var digits = text.replaceAll("[,\\s]", "");
        return AMOUNT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
