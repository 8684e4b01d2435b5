package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a long piece of work, each with its state. */
public record TaskList(
        List<Item> items,
        @Nullable String idPrefix,
        @Nullable String classes,
        @Nullable Map<String, String> attributes) implements Component {

    /** One part. */
    public record Item(
            @Nullable Piece title,
            @Nullable Piece hint,
            @Nullable Status status,
            @Nullable String href,
            @Nullable String classes) {

        public static Item of(String title, @Nullable String href, Status status) {
            return new Item(Piece.text(title), null, status, href, null);
        }

        public Item withHint(String text) {
            return Copy.with(this, "hint", Piece.text(text));
        }

        public String itemClasses() {
            return Markup.words(Markup.when(linked(), "govuk-task-list__item--with-link"), classes);
        }

        public boolean linked() {
            return Markup.given(href);
        }
    }

    /** How far a part has come: a tag while something is left to do, plain text when it is done. */
    public record Status(
            @Nullable Tag tag,
            @Nullable String text,
            @Nullable String html,
            @Nullable String classes) implements Content {

        public static Status done(String text) {
            return new Status(null, text, null, null);
        }

        public static Status open(Tag tag) {
            return new Status(tag, null, null, null);
        }

        public static Status notYet(String text) {
            return new Status(null, text, null, "govuk-task-list__status--cannot-start-yet");
        }
    }

    public TaskList {
        items = Markup.copy(items);
    }

    public static TaskList of(String idPrefix, List<Item> items) {
        return new TaskList(items, idPrefix, null, null);
    }

    public String hintId(int index) {
        return Markup.or(idPrefix, "task-list") + "-" + index + "-hint";
    }

    public String statusId(int index) {
        return Markup.or(idPrefix, "task-list") + "-" + index + "-status";
    }

    public String describedIds(Item item, int index) {
        return Markup.words(Markup.when(item.hint() != null, hintId(index)), statusId(index));
    }

    @Override
    public String component() {
        return "task-list";
    }
}
