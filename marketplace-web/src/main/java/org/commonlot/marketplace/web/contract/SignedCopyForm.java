package org.commonlot.marketplace.web.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A contract as a file: the text that is offered, or the scan of what was signed on paper. */
public record SignedCopyForm(@Nullable MultipartFile document) {

    /** What is wrong with it as it was sent. */
    BindingResult check() {
        var errors = new BeanPropertyBindingResult(this, "form");
        if (document == null || document.isEmpty()) errors.rejectValue("document", "NotBlank");
        return errors;
    }
}
