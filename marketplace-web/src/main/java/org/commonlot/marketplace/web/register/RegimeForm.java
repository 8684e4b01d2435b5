package org.commonlot.marketplace.web.register;

import java.util.Arrays;
import org.commonlot.marketplace.organisation.Regime;
import org.commonlot.marketplace.web.components.DateForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Under which law an authority comes, and from which day on. */
public record RegimeForm(@Nullable String regime, @Nullable DateForm from) {

    void check(Errors errors) {
        if (Arrays.stream(Regime.values()).noneMatch(one -> one.name().equals(regime))) {
            errors.rejectValue("regime", "NotBlank");
        }
        (from == null ? DateForm.empty() : from).check("from", errors);
    }

    Regime law() {
        return Regime.valueOf(String.valueOf(regime));
    }
}
