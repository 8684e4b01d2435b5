package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a journey: what was done, large. */
public record Panel(
        @Nullable String titleText,
        @Nullable String titleHtml,
        @Nullable Integer headingLevel,
        @Nullable String text,
        @Nullable String html,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static Panel of(String title, String text) {
        return new Panel(title, null, null, text, null, null, null);
    }

    public Piece title() {
        return new Piece(titleText, titleHtml, null);
    }

    public String heading() {
        return "h" + (headingLevel == null || headingLevel == 0 ? 1 : headingLevel);
    }

    public boolean more() {
        return Markup.given(this);
    }

    @Override
    public String component() {
        return "panel";
    }
}
