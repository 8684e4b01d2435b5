package org.commonlot.marketplace.web.contractchange;

import java.time.LocalDate;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who takes the place of the supplier, why, and from when. */
public record NovationForm(String supplier, String identifier, String why, DateForm takesEffectOn) {

    public NovationForm(
            @Nullable String supplier,
            @Nullable String identifier,
            @Nullable String why,
            @Nullable DateForm takesEffectOn) {
        this.supplier = Typed.text(supplier);
        this.identifier = Typed.text(identifier);
        this.why = Typed.text(why);
        this.takesEffectOn = takesEffectOn == null ? DateForm.empty() : takesEffectOn;
    }

    /** Only to be used when it found no error. */
    LocalDate check(Errors errors) {
        Typed.required(errors, "supplier", supplier, 200);
        Typed.limited(errors, "identifier", identifier, 60);
        Typed.required(errors, "why", why, 2_000);
        return takesEffectOn.check("takesEffectOn", errors).orElse(LocalDate.EPOCH);
    }
}
