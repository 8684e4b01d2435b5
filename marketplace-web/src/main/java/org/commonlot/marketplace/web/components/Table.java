package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
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
        return new Table(rows, head, caption, "govuk-table__caption--m", false, null, null);
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
