package org.commonlot.marketplace.web.maturity;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** By which framework an authority assesses itself. */
public record StartForm(String framework) {

    public StartForm(@Nullable String framework) {
        this.framework = Typed.text(framework);
    }

    void check(Errors errors) {
        if (framework.isEmpty()) errors.rejectValue("framework", "NotBlank");
    }
}
