package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** More for those who want it, folded away. */
public record Details(
        @Nullable String summaryText,
        @Nullable String summaryHtml,
        @Nullable String text,
        @Nullable String html,
        @Nullable String id,
        boolean open,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static Details of(String summary, String text) {
        return new Details(summary, null, text, null, null, false, null, null);
    }

    public static Details of(String summary, Html html) {
        return new Details(summary, null, null, html.toString(), null, false, null, null);
    }

    public Piece summary() {
        return new Piece(summaryText, summaryHtml, null);
    }

    @Override
    public String component() {
        return "details";
    }
}
