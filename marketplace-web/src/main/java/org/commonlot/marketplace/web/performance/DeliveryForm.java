package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What was delivered, and when. */
public record DeliveryForm(DateForm day, String what) {

    public DeliveryForm(@Nullable DateForm day, @Nullable String what) {
        this.day = day == null ? DateForm.empty() : day;
        this.what = Typed.text(what);
    }

    /** Only to be used when it found no error. */
    LocalDate check(Errors errors) {
        Typed.required(errors, "what", what, 2_000);
        return day.check("day", errors).orElse(LocalDate.EPOCH);
    }
}
