package org.commonlot.marketplace.web.contractchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why and when a contract ends, and what it was worth in all. */
public record EndForm(String ground, String why, String value, DateForm takesEffectOn, String heard) {

    public EndForm(
            @Nullable String ground,
            @Nullable String why,
            @Nullable String value,
            @Nullable DateForm takesEffectOn,
            @Nullable String heard) {
        this.ground = Typed.text(ground);
        this.why = Typed.text(why);
        this.value = Typed.text(value);
        this.takesEffectOn = takesEffectOn == null ? DateForm.empty() : takesEffectOn;
        this.heard = Typed.text(heard);
    }

    /** Its day and value; only to be used when it found no error. */
    record Read(LocalDate day, Money value) {}

    Read check(Errors errors) {
        if (ground.isBlank()) errors.rejectValue("ground", "NotBlank");
        Typed.required(errors, "why", why, 2_000);
        var amount = Typed.pounds(errors, "value", value);
        var day = takesEffectOn.check("takesEffectOn", errors).orElse(LocalDate.EPOCH);
        return new Read(day, new Money(amount == null ? BigDecimal.ZERO : amount));
    }
}
