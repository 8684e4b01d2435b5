package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of text. */
public record TextInput(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String inputmode,
        @Nullable String value,
        boolean disabled,
        @Nullable String describedBy,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable Affix prefix,
        @Nullable Affix suffix,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable String autocomplete,
        @Nullable String pattern,
        @Nullable Boolean spellcheck,
        @Nullable String autocapitalize,
        @Nullable Wrapper inputWrapper,
        @Nullable Map<String, String> attributes)
        implements Control<TextInput> {

    /** A unit or currency before or after the input; the label says it too, since this is hidden from screen readers. */
    public record Affix(
            @Nullable String text,
            @Nullable String html,
            @Nullable String classes,
            @Nullable Map<String, String> attributes)
            implements Content {}

    /** The box around the input, its affixes and its neighbours. */
    public record Wrapper(
            @Nullable String classes, @Nullable Map<String, String> attributes) {}

    public static TextInput of(String name, String label) {
        return new TextInput(
                null,
                name,
                null,
                null,
                null,
                false,
                null,
                Label.of(label),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public TextInput withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    /** Another label, where it depends on what is asked for. */
    public TextInput withLabel(String text) {
        return Copy.with(this, "label", Label.of(text));
    }

    public TextInput withValue(@Nullable String newValue) {
        return Copy.with(this, "value", newValue);
    }

    public TextInput withType(String newType) {
        return Copy.with(this, "type", newType);
    }

    public TextInput withInputmode(String mode) {
        return Copy.with(this, "inputmode", mode);
    }

    public TextInput withAutocomplete(String purpose) {
        return Copy.with(this, "autocomplete", purpose);
    }

    public TextInput withSpellcheck(boolean on) {
        return Copy.with(this, "spellcheck", on);
    }

    public TextInput withPrefix(String text) {
        return Copy.with(this, "prefix", new Affix(text, null, null, null));
    }

    public TextInput withSuffix(String text) {
        return Copy.with(this, "suffix", new Affix(text, null, null, null));
    }

    /** A width in characters: 2, 3, 4, 5, 10, 20 or 30. */
    public TextInput withWidth(int characters) {
        return withClasses("govuk-input--width-" + characters);
    }

    /** Pounds and pence: a prefix, the keyboard with digits, room for nine of them. */
    public TextInput asMoney() {
        return withPrefix("£").withInputmode("decimal").withSpellcheck(false).withWidth(10);
    }

    /** A whole number. */
    public TextInput asNumber() {
        return withInputmode("numeric").withSpellcheck(false).withWidth(5);
    }

    public boolean wrapped() {
        return Markup.given(prefix)
                || Markup.given(suffix)
                || Markup.given(group().beforeInput())
                || Markup.given(group().afterInput());
    }

    public Wrapper wrapper() {
        return inputWrapper == null ? new Wrapper(null, null) : inputWrapper;
    }

    public boolean prefixed() {
        return Markup.given(prefix);
    }

    public boolean suffixed() {
        return Markup.given(suffix);
    }

    public Map<String, String> own() {
        return Markup.attributes()
                .set("class", Markup.words("govuk-input", classes, Markup.when(hasError(), "govuk-input--error")))
                .set("id", base())
                .set("name", name)
                .set("type", Markup.or(type, "text"))
                .optional("spellcheck", spellcheck)
                .optional("value", value)
                .when(disabled, "disabled")
                .given("aria-describedby", describedIds())
                .optional("autocomplete", autocomplete)
                .optional("autocapitalize", autocapitalize)
                .optional("pattern", pattern)
                .optional("inputmode", inputmode)
                .all(Markup.copy(attributes))
                .done();
    }

    @Override
    public String component() {
        return "input";
    }
}
