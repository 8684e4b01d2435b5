package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way back. */
public record BackLink(
        @Nullable String text,
        @Nullable String html,
        @Nullable String href,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static BackLink to(String href) {
        return new BackLink(null, null, href, null, null);
    }

    public String address() {
        return Markup.or(href, "#");
    }

    public boolean worded() {
        return Markup.given(this);
    }

    @Override
    public String component() {
        return "back-link";
    }
}
