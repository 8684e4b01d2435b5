package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has consequences. */
public record WarningText(
        @Nullable String text,
        @Nullable String html,
        @Nullable String iconFallbackText,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static WarningText of(String text) {
        return new WarningText(text, null, null, null, null);
    }

    @Override
    public String component() {
        return "warning-text";
    }
}
