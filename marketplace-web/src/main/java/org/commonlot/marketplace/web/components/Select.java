package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One answer out of a long list. */
public record Select(
        @Nullable String id,
        @Nullable String name,
        List<Option> items,
        @Nullable String value,
        boolean disabled,
        @Nullable String describedBy,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Control<Select> {

    /** One line of the list; without a value, its text is sent. */
    public record Option(
            @Nullable String value,
            @Nullable String text,
            @Nullable Boolean selected,
            boolean disabled,
            @Nullable Map<String, String> attributes) {

        public static Option of(String value, String text) {
            return new Option(value, text, null, false, null);
        }

        Shown shown(@Nullable String chosen) {
            var effective = value == null ? text : value;
            boolean matches = Markup.given(chosen) && Objects.equals(chosen, effective) && selected == null;
            return new Shown(
                    text,
                    Markup.attributes()
                            .optional("value", value)
                            .when(Boolean.TRUE.equals(selected) || matches, "selected")
                            .when(disabled, "disabled")
                            .all(Markup.copy(attributes))
                            .done());
        }

        /** A line with its attributes settled. */
        public record Shown(@Nullable String text, Map<String, String> own) {}
    }

    public Select {
        items = Markup.copy(items);
    }

    public static Select of(String name, String label, List<Option> items) {
        return new Select(null, name, items, null, false, null, Label.of(label), null, null, null, null, null);
    }

    public Select withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    public Select withValue(@Nullable String newValue) {
        return Copy.with(this, "value", newValue);
    }

    public List<Option.Shown> options() {
        return items.stream().map(item -> item.shown(value)).toList();
    }

    public Map<String, String> own() {
        return Markup.attributes()
                .set("class", Markup.words("govuk-select", classes, Markup.when(hasError(), "govuk-select--error")))
                .set("id", base())
                .set("name", name)
                .when(disabled, "disabled")
                .given("aria-describedby", describedIds())
                .all(Markup.copy(attributes))
                .done();
    }

    @Override
    public String component() {
        return "select";
    }
}
