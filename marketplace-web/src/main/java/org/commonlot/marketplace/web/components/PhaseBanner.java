package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How finished the service is. */
public record PhaseBanner(
        @Nullable String text,
        @Nullable String html,
        @Nullable Tag tag,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static PhaseBanner of(String phase, String text) {
        return new PhaseBanner(text, null, Tag.of(phase), null, null);
    }

    public Tag ownTag() {
        var given = tag == null ? Tag.of("") : tag;
        return new Tag(
                given.text(), given.html(), Markup.words("govuk-phase-banner__content__tag", given.classes()), null);
    }

    @Override
    public String component() {
        return "phase-banner";
    }
}
