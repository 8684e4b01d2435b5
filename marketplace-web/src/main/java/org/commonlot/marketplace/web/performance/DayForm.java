package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.web.components.DateForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** When something happened, and nothing else. */
public record DayForm(DateForm day) {

    public DayForm(@Nullable DateForm day) {
        this.day = day == null ? DateForm.empty() : day;
    }

    /** Only to be used when it found no error. */
    LocalDate day(Errors errors) {
        return day.check("day", errors).orElse(LocalDate.EPOCH);
    }
}
