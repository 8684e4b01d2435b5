package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the page stands. */
public record Breadcrumbs(
        List<Item> items,
        boolean collapseOnMobile,
        @Nullable String labelText,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component {

    /** One step of the way; without an address it is the page itself. */
    public record Item(
            @Nullable String text,
            @Nullable String html,
            @Nullable String href,
            @Nullable Map<String, String> attributes)
            implements Content {

        public static Item of(String text, String href) {
            return new Item(text, null, href, null);
        }

        public static Item here(String text) {
            return new Item(text, null, null, null);
        }
    }

    public Breadcrumbs {
        items = Markup.copy(items);
    }

    public static Breadcrumbs of(Item... items) {
        return new Breadcrumbs(List.of(items), true, null, null, null);
    }

    public String ownClasses() {
        return Markup.words(
                "govuk-breadcrumbs", classes, Markup.when(collapseOnMobile, "govuk-breadcrumbs--collapse-on-mobile"));
    }

    @Override
    public String component() {
        return "breadcrumbs";
    }
}
