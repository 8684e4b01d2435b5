package org.commonlot.marketplace.web.components;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A date that people know: three inputs for day, month and year. */
public record DateInput(
        @Nullable String id,
        @Nullable String namePrefix,
        List<Item> items,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable Fieldset fieldset,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Group<DateInput> {

    private static final List<Item> DEFAULT = List.of(
            Item.of("day", "govuk-input--width-2"),
            Item.of("month", "govuk-input--width-2"),
            Item.of("year", "govuk-input--width-4"));

    /** One of the three inputs. */
    public record Item(
            @Nullable String id,
            String name,
            @Nullable String label,
            @Nullable String value,
            @Nullable String autocomplete,
            @Nullable String pattern,
            @Nullable String inputmode,
            @Nullable String classes,
            @Nullable Map<String, String> attributes) {

        static Item of(String name, String classes) {
            return new Item(null, name, null, null, null, null, null, classes, null);
        }
    }

    public DateInput {
        items = Markup.copy(items);
    }

    @Override
    public String base() {
        return Markup.or(id, null);
    }

    @Override
    public String role() {
        return "group";
    }

    public String ownClasses() {
        return Markup.words("govuk-date-input", classes);
    }

    public List<TextInput> parts() {
        return (items.isEmpty() ? DEFAULT : items).stream().map(this::part).toList();
    }

    private TextInput part(Item item) {
        var label = new Label(
                Markup.or(item.label(), capitalized(item.name())), null, null, false, "govuk-date-input__label", null);
        return new TextInput(
                Markup.or(item.id(), base() + "-" + item.name()),
                Markup.given(namePrefix) ? namePrefix + "-" + item.name() : item.name(),
                "text",
                Markup.or(item.inputmode(), "numeric"),
                item.value(),
                false,
                null,
                label,
                null,
                null,
                null,
                null,
                null,
                Markup.words("govuk-date-input__input", item.classes()),
                item.autocomplete(),
                item.pattern(),
                null,
                null,
                null,
                item.attributes());
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String component() {
        return "date-input";
    }
}
