package org.commonlot.marketplace.web.register;

import java.time.LocalDate;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An authority joins a combined authority, or leaves it.
 *
 * @param act {@code JOINS} or {@code LEAVES}
 * @param body its code
 */
public record MembershipForm(
        @Nullable String act,
        @Nullable String body,
        @Nullable DateForm on) {

    void check(Errors errors) {
        if (!"JOINS".equals(act) && !leaves()) errors.rejectValue("act", "NotBlank");
        Typed.required(errors, "body", Typed.text(body), 60);
        var day = on == null ? DateForm.empty() : on;
        if (leaves() || !day.isBlank()) day.check("on", errors);
    }

    boolean leaves() {
        return "LEAVES".equals(act);
    }

    @Nullable
    LocalDate day() {
        return on == null ? null : on.date().orElse(null);
    }
}
