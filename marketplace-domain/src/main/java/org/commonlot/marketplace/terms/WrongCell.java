package org.commonlot.marketplace.terms;

import java.util.Collection;
import java.util.List;

/**
 * A cell of a table that was filled in elsewhere and sent back, and what is wrong with it.
 *
 * @param row from 1 for the one that names the columns
 * @param cell what it says, cut where it is long
 */
public record WrongCell<F extends Enum<F>>(int row, String column, String cell, F fault) {

    private static final int SHOWN = 100;

    public static <F extends Enum<F>> WrongCell<F> of(CsvText.Row row, String column, F fault) {
        var text = row.filled(column);
        return new WrongCell<>(row.number(), column, text.substring(0, Math.min(SHOWN, text.length())), fault);
    }

    /** The columns that the first row had to name and does not. */
    public static <F extends Enum<F>> List<WrongCell<F>> missing(CsvText table, Collection<String> columns, F fault) {
        return columns.stream()
                .filter(column -> !table.names(column))
                .map(column -> new WrongCell<>(1, column, "", fault))
                .toList();
    }
}
