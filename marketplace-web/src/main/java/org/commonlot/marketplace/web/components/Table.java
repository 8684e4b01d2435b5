package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers and facts in rows. */
public record Table(
        List<List<Cell>> rows,
        @Nullable List<Cell> head,
        @Nullable String caption,
        @Nullable String captionClasses,
        boolean firstCellIsHeader,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component {

    /** One cell. */
    public record Cell(
            @Nullable String text,
            @Nullable String html,
            @Nullable String format,
            @Nullable String classes,
            @Nullable Integer colspan,
            @Nullable Integer rowspan,
            @Nullable Map<String, String> attributes)
            implements Content {

        public static Cell of(@Nullable String text) {
            return new Cell(text, null, null, null, null, null, null);
        }

        public static Cell of(Html html) {
            return new Cell(null, html.toString(), null, null, null, null, null);
        }

        public static Cell number(@Nullable String text) {
            return new Cell(text, null, "numeric", null, null, null, null);
        }

        private Cell labelled(Cell head) {
            if (!Markup.given(head.text)) return this;
            var labels = Markup.plus(Markup.copy(attributes), "data-label", String.valueOf(head.text));
            return new Cell(text, html, format, classes, colspan, rowspan, labels);
        }

        public String classes(String part) {
            return Markup.words(
                    "govuk-table__" + part,
                    Markup.given(format) ? "govuk-table__" + part + "--" + format : null,
                    classes);
        }

        public String rowHeaderClasses() {
            return Markup.words("govuk-table__header", classes);
        }

        public Map<String, String> own() {
            return Markup.attributes()
                    .optional("colspan", colspan)
                    .optional("rowspan", rowspan)
                    .all(Markup.copy(attributes))
                    .done();
        }
    }

    public Table {
        rows = Markup.copy(rows);
    }

    public static Table of(String caption, List<Cell> head, List<List<Cell>> rows) {
        var labelled = rows.stream().map(row -> labelled(row, head)).toList();
        return new Table(labelled, head, caption, "govuk-table__caption--m", false, "cl-stacked", null);
    }

    /** Each cell knows the head of its column, which stands beside it where a screen is too narrow for columns. */
    private static List<Cell> labelled(List<Cell> row, List<Cell> head) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> at < head.size() ? row.get(at).labelled(head.get(at)) : row.get(at))
                .toList();
    }

    /** For a table right under a heading that says the same. */
    public Table withHiddenCaption() {
        return Copy.with(this, "captionClasses", "govuk-visually-hidden");
    }

    public Table withRowHeaders() {
        return Copy.with(this, "firstCellIsHeader", true);
    }

    @Override
    public String component() {
        return "table";
    }
}
