package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several lines of text. */
public record Textarea(
        @Nullable String id,
        @Nullable String name,
        @Nullable Boolean spellcheck,
        @Nullable Integer rows,
        @Nullable String value,
        boolean disabled,
        @Nullable String describedBy,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable String autocomplete,
        @Nullable Map<String, String> attributes)
        implements Control<Textarea> {

    public static Textarea of(String name, String label) {
        return new Textarea(
                null, name, null, null, null, false, null, Label.of(label), null, null, null, null, null, null);
    }

    public Textarea withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    public Textarea withValue(@Nullable String newValue) {
        return Copy.with(this, "value", newValue);
    }

    public Textarea withRows(int newRows) {
        return Copy.with(this, "rows", newRows);
    }

    public Map<String, String> own() {
        return Markup.attributes()
                .set("class", Markup.words("govuk-textarea", Markup.when(hasError(), "govuk-textarea--error"), classes))
                .set("id", base())
                .set("name", name)
                .set("rows", String.valueOf(rows == null || rows == 0 ? 5 : rows))
                .optional("spellcheck", spellcheck)
                .when(disabled, "disabled")
                .given("aria-describedby", describedIds())
                .given("autocomplete", autocomplete)
                .all(Markup.copy(attributes))
                .done();
    }

    @Override
    public String component() {
        return "textarea";
    }
}
