package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** News that is not part of the page: what was just done, or what everybody must know. */
public record NotificationBanner(
        @Nullable String text,
        @Nullable String html,
        @Nullable String titleText,
        @Nullable String titleHtml,
        @Nullable Integer titleHeadingLevel,
        @Nullable String type,
        @Nullable String role,
        @Nullable String titleId,
        @Nullable Boolean disableAutoFocus,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Component, Content {

    public static NotificationBanner of(String text) {
        return new NotificationBanner(text, null, null, null, null, null, null, null, null, null, null);
    }

    public static NotificationBanner success(String text) {
        return Copy.with(of(text), "type", "success");
    }

    public boolean succeeded() {
        return "success".equals(type);
    }

    public Piece title() {
        return new Piece(titleText, titleHtml, null);
    }

    public boolean titled() {
        return Markup.given(title());
    }

    public String id() {
        return Markup.or(titleId, "govuk-notification-banner-title");
    }

    public String heading() {
        return "h" + (titleHeadingLevel == null || titleHeadingLevel == 0 ? 2 : titleHeadingLevel);
    }

    public Map<String, String> own() {
        return Markup.attributes()
                .set(
                        "class",
                        Markup.words(
                                "govuk-notification-banner",
                                Markup.when(succeeded(), "govuk-notification-banner--success"),
                                classes))
                .set("role", Markup.or(role, succeeded() ? "alert" : "region"))
                .set("aria-labelledby", id())
                .set("data-module", "govuk-notification-banner")
                .optional("data-disable-auto-focus", disableAutoFocus)
                .all(Markup.copy(attributes))
                .done();
    }

    @Override
    public String component() {
        return "notification-banner";
    }
}
