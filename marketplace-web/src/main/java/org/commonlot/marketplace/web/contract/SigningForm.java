package org.commonlot.marketplace.web.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The day on which the last party signed, UK time. */
public record SigningForm(DateForm signedOn) {

    public SigningForm(@Nullable DateForm signedOn) {
        this.signedOn = signedOn == null ? DateForm.empty() : signedOn;
    }

    Optional<LocalDate> day(Errors errors) {
        return signedOn.check("signedOn", errors);
    }
}
