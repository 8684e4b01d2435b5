package org.commonlot.marketplace.web.chasing;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** By when a decision is expected, and why there is none yet. */
public record StillEvaluatingForm(DateForm decisionExpected, String reason) {

    private static final int LONGEST = 500;

    public StillEvaluatingForm(@Nullable DateForm decisionExpected, @Nullable String reason) {
        this.decisionExpected = decisionExpected == null ? DateForm.empty() : decisionExpected;
        this.reason = Typed.text(reason);
    }

    static StillEvaluatingForm empty() {
        return new StillEvaluatingForm(null, null);
    }

    Optional<LocalDate> check(Errors errors) {
        var day = decisionExpected.check("decisionExpected", errors);
        Typed.required(errors, "reason", reason, LONGEST);
        return errors.hasErrors() ? Optional.empty() : day;
    }
}
