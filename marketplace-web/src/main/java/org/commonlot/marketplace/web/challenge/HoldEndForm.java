package org.commonlot.marketplace.web.challenge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonlot.marketplace.challenge.HoldEnding;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The order or disposal that ends proceedings. */
public record HoldEndForm(String how, DateForm day, String reason) {

    private static final int LONGEST = 4_000;

    public HoldEndForm(@Nullable String how, @Nullable DateForm day, @Nullable String reason) {
        this.how = Typed.text(how);
        this.day = day == null ? DateForm.empty() : day;
        this.reason = Typed.text(reason);
    }

    static HoldEndForm empty() {
        return new HoldEndForm(null, null, null);
    }

    Optional<HoldEnding> ending() {
        return Stream.of(HoldEnding.ORDER, HoldEnding.DISPOSED)
                .filter(each -> each.name().equals(how))
                .findFirst();
    }

    /** The day, unless something is wrong with it. */
    Optional<LocalDate> check(Errors errors) {
        if (ending().isEmpty()) errors.rejectValue("how", "NotBlank");
        Typed.required(errors, "reason", reason, LONGEST);
        return day.check("day", errors);
    }
}
