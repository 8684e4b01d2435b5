package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Since when an invoice is disputed, and why. */
public record DisputeForm(DateForm day, String reason) {

    public DisputeForm(@Nullable DateForm day, @Nullable String reason) {
        this.day = day == null ? DateForm.empty() : day;
        this.reason = Typed.text(reason);
    }

    /** Only to be used when it found no error. */
    LocalDate day(Errors errors) {
        return day.check("day", errors).orElse(LocalDate.EPOCH);
    }

    void checkReason(Errors errors) {
        Typed.required(errors, "reason", reason, 1_000);
    }
}
