package org.commonlot.marketplace.clarification;

import java.util.List;

/**
 * Why suppliers do not bid, counted.
 *
 * @param rows by reason, in the order of the list; those that may not be told are absent
 * @param others how many gave reasons whose counts may not be told one by one; -1 where that would tell too much
 */
public record Abstentions(List<Row> rows, int others) {

    /** Fewer could tell who it was. */
    public static final int LEAST = 5;

    /** One reason. */
    public record Row(String reason, int firms) {}

    public Abstentions {
        rows = List.copyOf(rows);
    }

    /** What everybody may read: no count below five, and no remainder from which one could be reckoned. */
    Abstentions suppressed() {
        var shown = rows.stream().filter(row -> row.firms() >= LEAST).toList();
        int hidden = total() - shown.stream().mapToInt(Row::firms).sum();
        return new Abstentions(shown, hidden == 0 || hidden >= LEAST ? hidden : -1);
    }

    public int total() {
        return rows.stream().mapToInt(Row::firms).sum();
    }
}
