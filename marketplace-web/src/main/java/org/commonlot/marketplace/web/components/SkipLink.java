package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keyboard's way past the top of the page. */
public record SkipLink(
        @Nullable String text,
        @Nullable String html,
        @Nullable String href,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static SkipLink to(String href, String text) {
        return new SkipLink(text, null, href, null, null);
    }

    public String address() {
        return Markup.or(href, "#content");
    }

    @Override
    public String component() {
        return "skip-link";
    }
}
