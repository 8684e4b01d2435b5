package org.commonlot.marketplace.web.coalition;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** From when an authority takes no part any more, and why. */
public record LeaveForm(DateForm day, String reason) {

    public LeaveForm(@Nullable DateForm day, @Nullable String reason) {
        this.day = day == null ? DateForm.empty() : day;
        this.reason = Typed.text(reason);
    }

    Optional<LocalDate> check(Errors errors) {
        Typed.required(errors, "reason", reason, FoundForm.LONGEST);
        return day.check("day", errors);
    }
}
