package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer among several: of radios or checkboxes; or, with nothing but a {@code divider}, the word between them. */
public record Choice(
        @Nullable String text,
        @Nullable String html,
        @Nullable String id,
        @Nullable String name,
        @Nullable String value,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable String divider,
        @Nullable Boolean checked,
        @Nullable Conditional conditional,
        @Nullable String behaviour,
        boolean disabled,
        @Nullable Map<String, String> attributes)
        implements Content {

    /** What is shown only when the choice is made: markup, or a text input. */
    public record Conditional(
            @Nullable String html, @Nullable TextInput input) {

        public boolean shown() {
            return Markup.given(html) || input != null;
        }
    }

    public static Choice of(String value, String text) {
        return new Choice(text, null, null, null, value, null, null, null, null, null, null, false, null);
    }

    public static Choice divider(String text) {
        return new Choice(null, null, null, null, null, null, null, text, null, null, null, false, null);
    }

    public Choice withHint(String newHint) {
        return Copy.with(this, "hint", Hint.of(newHint));
    }

    public Choice revealing(TextInput input) {
        return Copy.with(this, "conditional", new Conditional(null, input));
    }

    /** The one checkbox ("none of these") that unticks all others. */
    public Choice exclusive() {
        return Copy.with(this, "behaviour", "exclusive");
    }

    /** The choice as it stands in its group, ready to be shown. */
    Shown shown(String kind, String group, String idPrefix, int index, boolean selected, @Nullable String described) {
        var itemId = Markup.or(id, idPrefix + (index > 1 ? "-" + index : ""));
        boolean ticked = Boolean.TRUE.equals(checked) || (selected && checked == null);
        boolean hinted = Markup.given(hint);
        boolean reveals = conditional != null && conditional.shown();
        var input = Markup.attributes()
                .set("class", "govuk-" + kind + "__input")
                .set("id", itemId)
                .set("name", Markup.or(kind.equals("checkboxes") ? name : null, group))
                .set("type", kind.equals("checkboxes") ? "checkbox" : "radio")
                .set("value", value)
                .when(ticked, "checked")
                .when(disabled, "disabled");
        if (reveals) input.set("data-aria-controls", "conditional-" + itemId);
        if (kind.equals("checkboxes")) input.given("data-behaviour", behaviour);
        input.given("aria-describedby", Markup.words(described, Markup.when(hinted, itemId + "-item-hint")))
                .all(Markup.copy(attributes));
        var labelled = label == null ? Label.of("") : label;
        return new Shown(
                divider,
                input.done(),
                new Label(
                        text,
                        html,
                        itemId,
                        false,
                        Markup.words("govuk-" + kind + "__label", labelled.classes()),
                        labelled.attributes()),
                hinted && hint != null
                        ? hint.withId(itemId + "-item-hint").withClasses("govuk-" + kind + "__hint")
                        : null,
                reveals ? conditional : null,
                "conditional-" + itemId,
                Markup.words(
                        "govuk-" + kind + "__conditional",
                        Markup.when(!ticked, "govuk-" + kind + "__conditional--hidden")));
    }

    /** A choice with its ids, label and input settled. */
    public record Shown(
            @Nullable String divider,
            Map<String, String> input,
            Label label,
            @Nullable Hint hint,
            @Nullable Conditional conditional,
            String conditionalId,
            String conditionalClasses) {}
}
