package org.commonlot.marketplace.web.components;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Levels on a scale as columns, a row of them for each of several; the table that goes with it has the same numbers.
 *
 * @param id of the picture, unique on its page
 * @param title what it shows, and {@code description} what is to be seen in it, for those who don't see it
 * @param height of the picture, 320 wide
 */
public record Levels(String id, String title, String description, int height, List<Row> rows) implements Component {

    private static final int LEFT = 8;
    private static final int WIDTH = 304;
    private static final int WIDEST = 40;
    private static final int TALLEST = 36;
    private static final int LABEL = 18;
    private static final int EMPTY = 28;
    private static final int EACH = LABEL + TALLEST + 34;

    /** What a column shows: a level, or nothing where there is none, and the level to come to. */
    public record Step(@Nullable Integer level, int target) {}

    /** What a row shows; without steps, its label alone. */
    public record Series(String label, List<Step> steps) {

        public Series {
            steps = List.copyOf(steps);
        }
    }

    /** A row at its place from the top. */
    public record Row(String label, int textAt, List<Column> columns) {

        public Row {
            columns = List.copyOf(columns);
        }
    }

    /** A column at its place, its number below it at {@code middle}, and its target as a line. */
    public record Column(int from, int width, int top, int height, String text, int middle, int textAt, int target) {}

    public Levels {
        rows = List.copyOf(rows);
    }

    /** @param highest of the scale */
    public static Levels of(String id, String title, String description, int highest, List<Series> all) {
        var rows = new ArrayList<Row>();
        int top = 0;
        for (var series : all) {
            rows.add(row(series, top, highest));
            top += series.steps().isEmpty() ? EMPTY : EACH;
        }
        return new Levels(id, title, description, top + 4, rows);
    }

    private static Row row(Series series, int top, int highest) {
        var columns = new ArrayList<Column>();
        int number = series.steps().size();
        int each = number == 0 ? WIDEST : Math.min(WIDEST, WIDTH / number);
        int base = top + LABEL + TALLEST + 6;
        for (var step : series.steps()) {
            int from = LEFT + columns.size() * each;
            var level = step.level();
            int height = level == null ? 0 : Math.max(2, TALLEST * level / highest);
            columns.add(new Column(
                    from,
                    each - 4,
                    base - height,
                    height,
                    level == null ? "–" : level.toString(),
                    from + (each - 4) / 2,
                    base + 14,
                    base - TALLEST * step.target() / highest));
        }
        return new Row(series.label(), top + 14, columns);
    }

    @Override
    public String component() {
        return "levels";
    }
}
