package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Help below a label, read with the input. */
public record Hint(
        @Nullable String text,
        @Nullable String html,
        @Nullable String id,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static Hint of(String text) {
        return new Hint(text, null, null, null, null);
    }

    Hint withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    Hint withClasses(String more) {
        return Copy.with(this, "classes", Markup.words(more, classes));
    }

    @Override
    public String component() {
        return "hint";
    }
}
