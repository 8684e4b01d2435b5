package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.organisation.Identifier;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A register, and the number or code there. */
public record IdentifierForm(
        @Nullable String scheme, @Nullable String identifier) {

    void check(Errors errors) {
        if (Typed.text(scheme).isEmpty()) errors.rejectValue("scheme", "NotBlank");
        Typed.limited(errors, "scheme", Typed.text(scheme), 20);
        Typed.required(errors, "identifier", Typed.text(identifier), 60);
    }

    Identifier typed() {
        return new Identifier(Typed.text(scheme), Typed.text(identifier));
    }
}
