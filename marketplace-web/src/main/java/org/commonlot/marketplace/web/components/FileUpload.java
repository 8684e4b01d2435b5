package org.commonlot.marketplace.web.components;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file (or several), by the browser's own means, or with {@code javascript} by dropping it. */
public record FileUpload(
        @Nullable String id,
        @Nullable String name,
        @Nullable String value,
        boolean disabled,
        boolean multiple,
        @Nullable String describedBy,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        @Nullable FormGroup formGroup,
        boolean javascript,
        @Nullable String chooseFilesButtonText,
        @Nullable String dropInstructionText,
        @Nullable Map<String, String> multipleFilesChosenText,
        @Nullable String noFileChosenText,
        @Nullable String enteredDropZoneText,
        @Nullable String leftDropZoneText,
        @Nullable String classes,
        @Nullable Map<String, String> attributes)
        implements Control<FileUpload> {

    public static FileUpload of(String name, String label) {
        return new FileUpload(
                null,
                name,
                null,
                false,
                false,
                null,
                Label.of(label),
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public FileUpload withId(String newId) {
        return Copy.with(this, "id", newId);
    }

    public FileUpload several() {
        return Copy.with(this, "multiple", true);
    }

    /** The kinds of files that the dialog offers, such as {@code .pdf,.docx}; the server checks again. */
    public FileUpload accepting(String kinds) {
        return withAttribute("accept", kinds);
    }

    public Map<String, String> zone() {
        return Markup.attributes()
                .set("class", "govuk-drop-zone")
                .set("data-module", "govuk-file-upload")
                .given("data-i18n.choose-files-button", chooseFilesButtonText)
                .given("data-i18n.no-file-chosen", noFileChosenText)
                .plurals("multiple-files-chosen", Markup.copy(multipleFilesChosenText))
                .given("data-i18n.drop-instruction", dropInstructionText)
                .given("data-i18n.entered-drop-zone", enteredDropZoneText)
                .given("data-i18n.left-drop-zone", leftDropZoneText)
                .done();
    }

    public Map<String, String> own() {
        return Markup.attributes()
                .set(
                        "class",
                        Markup.words("govuk-file-upload", classes, Markup.when(hasError(), "govuk-file-upload--error")))
                .set("id", base())
                .set("name", name)
                .set("type", "file")
                .given("value", value)
                .when(disabled, "disabled")
                .when(multiple, "multiple")
                .given("aria-describedby", describedIds())
                .all(Markup.copy(attributes))
                .done();
    }

    @Override
    public String component() {
        return "file-upload";
    }
}
