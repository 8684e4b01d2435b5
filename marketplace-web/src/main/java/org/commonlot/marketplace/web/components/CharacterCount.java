package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A textarea with a limit of words or characters, said before typing and counted while typing. The limit is checked by
 * the server; the input never stops anybody from typing or pasting.
 */
public record CharacterCount(
        @Nullable String id,
        @Nullable String name,
        @Nullable Integer rows,
        @Nullable String value,
        @Nullable Integer maxlength,
        @Nullable Integer maxwords,
        @Nullable Integer threshold,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Map<String, String> attributes,
        @Nullable Boolean spellcheck,
        @Nullable Piece countMessage,
        @Nullable String textareaDescriptionText,
        @Nullable Map<String, String> charactersUnderLimitText,
        @Nullable String charactersAtLimitText,
        @Nullable Map<String, String> charactersOverLimitText,
        @Nullable Map<String, String> wordsUnderLimitText,
        @Nullable String wordsAtLimitText,
        @Nullable Map<String, String> wordsOverLimitText)
        implements Control<CharacterCount> {

    public static CharacterCount words(String name, String label, int limit) {
        return Copy.with(of(name, label), "maxwords", limit);
    }

    public static CharacterCount characters(String name, String label, int limit) {
        return Copy.with(of(name, label), "maxlength", limit);
    }

    private static CharacterCount of(String name, String label) {
        return new CharacterCount(
                null,
                name,
                null,
                null,
                null,
                null,
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
                null,
                null,
                null);
    }

    public CharacterCount withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    public CharacterCount withValue(@Nullable String newValue) {
        return Copy.with(this, "value", newValue);
    }

    public CharacterCount withRows(int newRows) {
        return Copy.with(this, "rows", newRows);
    }

    @Override
    public @Nullable String describedBy() {
        return base() + "-info";
    }

    public boolean limited() {
        return limit() > 0;
    }

    public boolean countsWords() {
        return maxwords != null && maxwords > 0;
    }

    public int limit() {
        if (maxwords != null && maxwords > 0) return maxwords;
        return maxlength == null ? 0 : maxlength;
    }

    /** The limit in a text of one's own, where one is given. */
    public @Nullable String description() {
        return textareaDescriptionText == null || !limited()
                ? null
                : textareaDescriptionText.replace("%{count}", String.valueOf(limit()));
    }

    public String messageClasses() {
        return Markup.words(
                "govuk-hint govuk-character-count__message", countMessage == null ? null : countMessage.classes());
    }

    /** The textarea inside, which does the rest. */
    public Textarea textarea() {
        var data = Markup.attributes()
                .set("data-module", "govuk-character-count")
                .optional("data-maxlength", maxlength)
                .optional("data-threshold", threshold)
                .optional("data-maxwords", maxwords);
        if (!limited() && Markup.given(textareaDescriptionText))
            data.set("data-i18n.textarea-description.other", textareaDescriptionText);
        data.plurals("characters-under-limit", Markup.copy(charactersUnderLimitText))
                .given("data-i18n.characters-at-limit", charactersAtLimitText)
                .plurals("characters-over-limit", Markup.copy(charactersOverLimitText))
                .plurals("words-under-limit", Markup.copy(wordsUnderLimitText))
                .given("data-i18n.words-at-limit", wordsAtLimitText)
                .plurals("words-over-limit", Markup.copy(wordsOverLimitText))
                .all(Markup.copy(group().attributes()));
        return new Textarea(
                base(),
                name,
                spellcheck,
                rows,
                value,
                false,
                describedBy(),
                label,
                hint,
                errorMessage,
                group().withClasses("govuk-character-count").withAttributes(data.done()),
                Markup.words("govuk-js-character-count", classes),
                null,
                attributes);
    }

    @Override
    public String component() {
        return "character-count";
    }
}
