package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way to the next and the previous page of a list, or of a text in parts. */
public record Pagination(
        @Nullable List<Item> items,
        @Nullable Link previous,
        @Nullable Link next,
        @Nullable String landmarkLabel,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component {

    /** A numbered page, or the gap between two of them. */
    public record Item(
            @Nullable String number,
            @Nullable String visuallyHiddenText,
            @Nullable String href,
            boolean current,
            boolean ellipsis,
            @Nullable Map<String, String> attributes) {

        public static Item of(int number, String href, boolean current) {
            return new Item(String.valueOf(number), null, href, current, false, null);
        }

        public static Item gap() {
            return new Item(null, null, null, false, true, null);
        }

        public String itemClasses() {
            return Markup.words(
                    "govuk-pagination__item",
                    Markup.when(current, "govuk-pagination__item--current"),
                    Markup.when(ellipsis, "govuk-pagination__item--ellipsis"));
        }
    }

    /** The way on or back, with a word of its own and the name of where it leads. */
    public record Link(
            @Nullable String text,
            @Nullable String html,
            @Nullable String labelText,
            @Nullable String href,
            @Nullable Map<String, String> attributes)
            implements Content {

        public static Link to(String href) {
            return new Link(null, null, null, href, null);
        }

        public boolean worded() {
            return Markup.given(this);
        }
    }

    /** Next and previous alone, as keyset-paged lists have them. */
    public static Pagination of(@Nullable String previous, @Nullable String next) {
        return new Pagination(
                null,
                previous == null ? null : Link.to(previous),
                next == null ? null : Link.to(next),
                null,
                null,
                null);
    }

    public boolean block() {
        return items == null && (next != null || previous != null);
    }

    public String ownClasses() {
        return Markup.words("govuk-pagination", Markup.when(block(), "govuk-pagination--block"), classes);
    }

    public String titleClasses(Link link) {
        return Markup.words(
                "govuk-pagination__link-title",
                Markup.when(block() && !Markup.given(link.labelText()), "govuk-pagination__link-title--decorated"));
    }

    public boolean leadsOn() {
        return next != null && Markup.given(next.href());
    }

    public boolean leadsBack() {
        return previous != null && Markup.given(previous.href());
    }

    @Override
    public String component() {
        return "pagination";
    }
}
