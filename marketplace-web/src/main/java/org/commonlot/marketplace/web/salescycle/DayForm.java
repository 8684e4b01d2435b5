package org.commonlot.marketplace.web.salescycle;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The day on which something happened, UK time. */
public record DayForm(DateForm day) {

    public DayForm(@Nullable DateForm day) {
        this.day = day == null ? DateForm.empty() : day;
    }

    static DayForm of(@Nullable LocalDate day) {
        return new DayForm(DateForm.of(day));
    }

    Optional<LocalDate> date(Errors errors) {
        return day.check("day", errors);
    }
}
