package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;

/** Content with no options of its own. */
public record Piece(
        @Nullable String text,
        @Nullable String html,
        @Nullable String classes) implements Content {

    public static Piece text(String text) {
        return new Piece(text, null, null);
    }

    public static Piece html(Html html) {
        return new Piece(null, html.toString(), null);
    }
}
