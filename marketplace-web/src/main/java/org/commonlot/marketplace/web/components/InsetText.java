package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words set apart from the text around them. */
public record InsetText(
        @Nullable String text,
        @Nullable String html,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static InsetText of(String text) {
        return new InsetText(text, null, null, null, null);
    }

    @Override
    public String component() {
        return "inset-text";
    }
}
