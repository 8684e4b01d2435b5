package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of a page side by side; one below the other where there is no script or little room. */
public record Tabs(
        @Nullable String id,
        @Nullable String idPrefix,
        @Nullable String title,
        List<Item> items,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component {

    /** One part. */
    public record Item(
            @Nullable String id,
            @Nullable String label,
            @Nullable Map<String, String> attributes,
            @Nullable Sheet panel) {

        public static Item of(String id, String label, Html content) {
            return new Item(id, label, null, new Sheet(null, content.toString(), null));
        }
    }

    /** What a part says. */
    public record Sheet(
            @Nullable String text,
            @Nullable String html,
            @Nullable Map<String, String> attributes) implements Content {}

    public Tabs {
        items = Markup.copy(items);
    }

    public String panelId(Item item, int index) {
        return Markup.or(item.id(), Markup.or(idPrefix, null) + "-" + index);
    }

    @Override
    public String component() {
        return "tabs";
    }
}
