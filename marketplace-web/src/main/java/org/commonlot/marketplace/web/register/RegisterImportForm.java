package org.commonlot.marketplace.web.register;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** The file of authorities to import. */
public record RegisterImportForm(@Nullable MultipartFile file) {

    /** @param most the greatest size, in bytes */
    void check(long most, Errors errors) {
        if (file == null || file.isEmpty()) errors.rejectValue("file", "NotNull");
        else if (file.getSize() > most) errors.rejectValue("file", "tooLarge", new Object[] {most >> 20}, null);
    }

    String name() {
        var name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isBlank()) return "upload";
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
