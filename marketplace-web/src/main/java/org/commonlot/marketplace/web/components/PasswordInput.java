package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A password, which its writer can show. It is never written back into a page. */
public record PasswordInput(
        @Nullable String id,
        @Nullable String name,
        @Nullable String value,
        boolean disabled,
        @Nullable String describedBy,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable String autocomplete,
        @Nullable Map<String, String> attributes,
        @Nullable String showPasswordText,
        @Nullable String hidePasswordText,
        @Nullable String showPasswordAriaLabelText,
        @Nullable String hidePasswordAriaLabelText,
        @Nullable String passwordShownAnnouncementText,
        @Nullable String passwordHiddenAnnouncementText,
        @Nullable Piece button)
        implements Control<PasswordInput> {

    public static PasswordInput of(String name, String label) {
        return new PasswordInput(
                null,
                name,
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
                null,
                null);
    }

    public PasswordInput withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    /** A password being chosen rather than given: {@code new-password} for the browser's keeper of passwords. */
    public PasswordInput chosenNow() {
        return Copy.with(this, "autocomplete", "new-password");
    }

    /** The input inside. */
    public TextInput input() {
        var data = Markup.attributes()
                .set("data-module", "govuk-password-input")
                .given("data-i18n.show-password", showPasswordText)
                .given("data-i18n.hide-password", hidePasswordText)
                .given("data-i18n.show-password-aria-label", showPasswordAriaLabelText)
                .given("data-i18n.hide-password-aria-label", hidePasswordAriaLabelText)
                .given("data-i18n.password-shown-announcement", passwordShownAnnouncementText)
                .given("data-i18n.password-hidden-announcement", passwordHiddenAnnouncementText)
                .all(Markup.copy(group().attributes()));
        return new TextInput(
                base(),
                name,
                "password",
                null,
                value,
                disabled,
                describedBy,
                label,
                hint,
                errorMessage,
                null,
                null,
                group().withClasses("govuk-password-input").withAttributes(data.done()),
                Markup.words("govuk-password-input__input govuk-js-password-input-input", classes),
                Markup.or(autocomplete, "current-password"),
                null,
                false,
                "none",
                null,
                attributes);
    }

    public String buttonClasses() {
        return Markup.words(
                "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle",
                button == null ? null : button.classes());
    }

    @Override
    public String component() {
        return "password-input";
    }
}
