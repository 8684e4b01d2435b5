package org.commonlot.marketplace.web.pooling;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why an authority does not take its share. */
public record DeclineForm(String reason, String understood) {

    public DeclineForm(@Nullable String reason, @Nullable String understood) {
        this.reason = Typed.text(reason);
        this.understood = Typed.text(understood);
    }

    void check(Errors errors) {
        Typed.required(errors, "reason", reason, 5_000);
        if (!understood.equals("true")) errors.rejectValue("understood", "AssertTrue");
    }
}
