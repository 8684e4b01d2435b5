package org.commonlot.marketplace.web.components;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A button, or a link that acts as one when it has an {@code href}. */
public record Button(
        @Nullable String text,
        @Nullable String html,
        @Nullable String element,
        @Nullable String name,
        @Nullable String type,
        @Nullable String value,
        boolean disabled,
        @Nullable String href,
        @Nullable String classes,
        @Nullable Map<String, String> attributes,
        @Nullable Boolean preventDoubleClick,
        boolean isStartButton,
        @Nullable String id)
        implements Component, Content {

    public static Button of(String text) {
        return new Button(text, null, null, null, null, null, false, null, null, null, null, false, null);
    }

    /** A button that sends its form, once however often it is pressed. */
    public static Button submit(String text) {
        return Copy.with(of(text), "preventDoubleClick", true);
    }

    public static Button link(String text, String href) {
        return Copy.with(of(text), "href", href);
    }

    /** The one big way into a service. */
    public static Button start(String text, String href) {
        return Copy.with(link(text, href), "isStartButton", true);
    }

    public Button named(String newName, String newValue) {
        return Copy.with(Copy.with(this, "name", newName), "value", newValue);
    }

    public Button secondary() {
        return withClasses("govuk-button--secondary");
    }

    public Button warning() {
        return withClasses("govuk-button--warning");
    }

    public Button withClasses(String more) {
        return Copy.with(this, "classes", Markup.words(classes, more));
    }

    public Button withAttribute(String attribute, String content) {
        return Copy.with(this, "attributes", Markup.plus(Markup.copy(attributes), attribute, content));
    }

    public String tag() {
        if (Markup.given(element)) return Markup.or(element, null).toLowerCase(Locale.ROOT);
        return Markup.given(href) ? "a" : "button";
    }

    public Map<String, String> own() {
        var all = Markup.attributes();
        if (tag().equals("a")) {
            all.set("href", Markup.or(href, "#")).set("role", "button").set("draggable", "false");
        } else {
            if (tag().equals("input")) all.set("value", text);
            else all.given("value", value);
            all.set("type", Markup.or(type, "submit")).given("name", name);
            if (disabled) all.set("disabled", "").set("aria-disabled", "true");
            all.optional("data-prevent-double-click", preventDoubleClick);
        }
        return all.set(
                        "class",
                        Markup.words("govuk-button", classes, Markup.when(isStartButton, "govuk-button--start")))
                .set("data-module", "govuk-button")
                .all(Markup.copy(attributes))
                .given("id", id)
                .done();
    }

    @Override
    public String component() {
        return "button";
    }
}
