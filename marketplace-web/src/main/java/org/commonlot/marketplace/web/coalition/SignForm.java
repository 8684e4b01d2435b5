package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A signature.
 *
 * @param number the version that was read
 */
public record SignForm(int number, String capacity, String agreed) {

    public SignForm(int number, @Nullable String capacity, @Nullable String agreed) {
        this.number = number;
        this.capacity = Typed.text(capacity);
        this.agreed = Typed.text(agreed);
    }

    void check(Errors errors) {
        Typed.required(errors, "capacity", capacity, 150);
        if (!agreed.equals("true")) errors.rejectValue("agreed", "AssertTrue");
    }
}
