package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by name, each with what can be done about it. */
public record SummaryList(
        List<Row> rows,
        @Nullable Card card,
        @Nullable String classes,
        @Nullable Map<String, String> attributes) implements Component {

    /** One fact. */
    public record Row(
            @Nullable String classes,
            @Nullable Piece key,
            @Nullable Piece value,
            @Nullable Actions actions) {

        public static Row of(String key, @Nullable String value) {
            return new Row(null, Piece.text(key), Piece.text(Markup.or(value, null)), null);
        }

        public static Row of(String key, Html value) {
            return new Row(null, Piece.text(key), Piece.html(value), null);
        }

        /** The fact with a link to change it; {@code what} tells screen readers which of the many "change" this is. */
        public Row withAction(String text, String href, String what) {
            return Copy.with(this, "actions", new Actions(null, List.of(Action.of(text, href, what))));
        }

        public boolean acted() {
            return actions != null && !actions.items().isEmpty();
        }
    }

    /** Links beside a fact or on top of a card. */
    public record Actions(@Nullable String classes, List<Action> items) {
        public Actions {
            items = Markup.copy(items);
        }
    }

    /** One link. */
    public record Action(
            @Nullable String text,
            @Nullable String html,
            @Nullable String href,
            @Nullable String visuallyHiddenText,
            @Nullable String classes,
            @Nullable Map<String, String> attributes)
            implements Content {

        public static Action of(String text, String href, String what) {
            return new Action(text, null, href, what, null, null);
        }
    }

    /** The frame around a list that is one of several. */
    public record Card(
            @Nullable Title title,
            @Nullable Actions actions,
            @Nullable String classes,
            @Nullable Map<String, String> attributes) {

        public boolean acted() {
            return actions != null && !actions.items().isEmpty();
        }
    }

    /** The name of a card. */
    public record Title(
            @Nullable String text,
            @Nullable String html,
            @Nullable Integer headingLevel,
            @Nullable String classes) implements Content {

        public String heading() {
            return "h" + (headingLevel == null || headingLevel == 0 ? 2 : headingLevel);
        }
    }

    public SummaryList {
        rows = Markup.copy(rows);
    }

    public static SummaryList of(List<Row> rows) {
        return new SummaryList(rows, null, null, null);
    }

    public static SummaryList card(String title, List<Row> rows) {
        return new SummaryList(rows, new Card(new Title(title, null, null, null), null, null, null), null, null);
    }

    public SummaryList withoutBorders() {
        return Copy.with(this, "classes", Markup.words(classes, "govuk-summary-list--no-border"));
    }

    public boolean anyActs() {
        return rows.stream().anyMatch(Row::acted);
    }

    public String rowClasses(Row row) {
        boolean bare = anyActs() && row.actions() == null;
        return Markup.words(
                "govuk-summary-list__row", Markup.when(bare, "govuk-summary-list__row--no-actions"), row.classes());
    }

    public @Nullable Title cardTitle() {
        return card == null ? null : card.title();
    }

    @Override
    public String component() {
        return "summary-list";
    }
}
