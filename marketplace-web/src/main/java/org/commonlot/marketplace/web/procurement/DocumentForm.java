package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** A file to keep with a procurement, and what to call it. */
public record DocumentForm(String title, @Nullable MultipartFile document) {

    private static final int LONGEST = 150;

    public DocumentForm(@Nullable String title, @Nullable MultipartFile document) {
        this.title = Typed.text(title);
        this.document = document;
    }

    void check(Errors errors) {
        Typed.required(errors, "title", title, LONGEST);
        if (document == null || document.getOriginalFilename() == null || document.isEmpty()) {
            errors.rejectValue("document", "NotBlank");
        }
    }
}
