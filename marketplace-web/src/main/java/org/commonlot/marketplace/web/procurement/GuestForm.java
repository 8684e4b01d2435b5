package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.Duty;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who is asked to take part, and as what. */
public record GuestForm(String email, String duty) {

    private static final int LONGEST = 254;

    public GuestForm(@Nullable String email, @Nullable String duty) {
        this.email = Typed.text(email);
        this.duty = Typed.text(duty);
    }

    /** Nothing when something is missing; the errors say what. */
    Optional<Duty> toDuty(Errors errors) {
        Typed.required(errors, "email", email, LONGEST);
        var chosen = GuestsController.DUTIES.stream()
                .filter(possible -> possible.name().equals(duty))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("duty", "NotBlank");
        return errors.hasErrors() ? Optional.empty() : chosen;
    }
}
