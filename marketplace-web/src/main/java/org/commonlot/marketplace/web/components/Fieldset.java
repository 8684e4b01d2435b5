package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group of inputs under one legend. */
public record Fieldset(
        @Nullable String describedBy,
        @Nullable Legend legend,
        @Nullable String classes,
        @Nullable String role,
        @Nullable Map<String, String> attributes,
        @Nullable String html)
        implements Component {

    /** What the group is called. */
    public record Legend(
            @Nullable String text,
            @Nullable String html,
            boolean isPageHeading,
            @Nullable String classes) implements Content {}

    public static Fieldset of(String legend) {
        return new Fieldset(null, new Legend(legend, null, false, null), null, null, null, null);
    }

    public boolean hasLegend() {
        return Markup.given(legend);
    }

    Fieldset withLegendClasses(String classes) {
        return legend == null ? this : Copy.with(this, "legend", Copy.with(legend, "classes", classes));
    }

    Fieldset asPageHeading() {
        if (legend == null) return this;
        var heading = Copy.with(Copy.with(legend, "isPageHeading", true), "classes", "govuk-fieldset__legend--l");
        return Copy.with(this, "legend", heading);
    }

    Fieldset describedBy(String ids, @Nullable String role) {
        return Copy.with(Copy.with(this, "describedBy", ids), "role", role);
    }

    @Override
    public String component() {
        return "fieldset";
    }
}
