package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state in a word or two. */
public record Tag(
        @Nullable String text,
        @Nullable String html,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static Tag of(String text) {
        return new Tag(text, null, null, null);
    }

    /** A tag in grey, green, turquoise, blue, light-blue, purple, pink, red, orange or yellow. */
    public static Tag of(String text, String colour) {
        return new Tag(text, null, "govuk-tag--" + colour, null);
    }

    @Override
    public String component() {
        return "tag";
    }
}
