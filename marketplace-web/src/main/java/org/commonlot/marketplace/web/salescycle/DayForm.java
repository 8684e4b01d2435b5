package org.commonlot.marketplace.web.salescycle;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The day on which something happened, UK time.
 *
 * @param lot and {@code authority}: whose contract it is, where it is a stage of one
 */
public record DayForm(DateForm day, String lot, String authority) {

    public DayForm(@Nullable DateForm day, @Nullable String lot, @Nullable String authority) {
        this.day = day == null ? DateForm.empty() : day;
        this.lot = Typed.text(lot);
        this.authority = Typed.text(authority);
    }

    DayForm on(@Nullable LocalDate known) {
        return new DayForm(DateForm.of(known), lot, authority);
    }

    Optional<LocalDate> date(Errors errors) {
        return day.check("day", errors);
    }
}
