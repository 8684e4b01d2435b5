package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with one answer. An empty {@code visuallyHiddenText} drops the "Error:" said before it. */
public record ErrorMessage(
        @Nullable String text,
        @Nullable String html,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Map<String, String> attributes,
        @Nullable String visuallyHiddenText)
        implements Component, Content {

    public static ErrorMessage of(String text) {
        return new ErrorMessage(text, null, null, null, null, null);
    }

    /** What screen readers say before the message; nothing where that was given as empty. */
    public String before(String usual) {
        return visuallyHiddenText == null ? usual : visuallyHiddenText;
    }

    ErrorMessage withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    @Override
    public String component() {
        return "error-message";
    }
}
