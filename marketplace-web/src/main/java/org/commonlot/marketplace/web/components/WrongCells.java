package org.commonlot.marketplace.web.components;

import java.util.List;
import org.commonlot.marketplace.terms.WrongCell;

/** What is wrong with a table that was sent back, cell by cell, and what to do about each. */
public final class WrongCells {

    private WrongCells() {}

    /**
     * @param faults under which the messages tell what to do about each fault
     * @param most how many are shown
     */
    public static Table table(Texts texts, String faults, List<? extends WrongCell<?>> wrong, int most) {
        var head = List.of(
                Table.Cell.number(texts.get("components.wrong-cells.row")),
                Table.Cell.of(texts.get("components.wrong-cells.column")),
                Table.Cell.of(texts.get("components.wrong-cells.cell")),
                Table.Cell.of(texts.get("components.wrong-cells.fault")));
        var rows = wrong.stream()
                .limit(most)
                .map(cell -> List.of(
                        Table.Cell.number(String.valueOf(cell.row())),
                        Table.Cell.of(cell.column()),
                        Table.Cell.of(cell.cell()),
                        Table.Cell.of(texts.of(faults, cell.fault()))))
                .toList();
        return Table.of(texts.get("components.wrong-cells.title"), head, rows);
    }
}
