package org.commonlot.marketplace.web.ordering;

import java.math.BigDecimal;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How many should have been ordered, and why. */
public record CorrectForm(String quantity, String reason) {

    static final int LONGEST = 1_000;

    public CorrectForm(@Nullable String quantity, @Nullable String reason) {
        this.quantity = Typed.text(quantity);
        this.reason = Typed.text(reason);
    }

    /** Only to be used when it found no error. */
    BigDecimal check(Errors errors) {
        Typed.required(errors, "reason", reason, LONGEST);
        return OrderForm.quantity(errors, quantity);
    }
}
