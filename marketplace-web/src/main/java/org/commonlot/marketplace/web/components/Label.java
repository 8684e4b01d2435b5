package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of an input; {@code forId} is the id of the input it names. */
public record Label(
        @Nullable String text,
        @Nullable String html,
        @Nullable String forId,
        boolean isPageHeading,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static Label of(String text) {
        return new Label(text, null, null, false, null, null);
    }

    Label forInput(String id) {
        return Copy.with(this, "forId", id);
    }

    Label withClasses(String more) {
        return Copy.with(this, "classes", Markup.words(more, classes));
    }

    Label asPageHeading() {
        return Copy.with(withClasses("govuk-label--l"), "isPageHeading", true);
    }

    public boolean shown() {
        return Markup.given(this);
    }

    @Override
    public String component() {
        return "label";
    }
}
