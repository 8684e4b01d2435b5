package org.commonlot.marketplace.web.pooling;

import java.math.BigDecimal;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A commitment to be withdrawn.
 *
 * @param seen the price that the page showed
 */
public record RetreatForm(String seen, String reason, String understood) {

    public RetreatForm(@Nullable String seen, @Nullable String reason, @Nullable String understood) {
        this.seen = Typed.text(seen);
        this.reason = Typed.text(reason);
        this.understood = Typed.text(understood);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, 5_000);
        if (!understood.equals("true")) errors.rejectValue("understood", "AssertTrue");
    }

    /** What was shown; something that no price is where that was changed, so that it is shown again. */
    BigDecimal price() {
        return Typed.amount(seen).orElse(BigDecimal.ONE.negate());
    }
}
