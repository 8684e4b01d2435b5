package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.ConflictKind;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a person says of their own interests. */
public record DeclarationForm(String kind, String details) {

    private static final int LONGEST = 2_000;

    public DeclarationForm(@Nullable String kind, @Nullable String details) {
        this.kind = Typed.text(kind);
        this.details = Typed.text(details);
    }

    Optional<ConflictKind> toKind(Errors errors) {
        Typed.limited(errors, "details", details, LONGEST);
        for (var known : ConflictKind.values()) {
            if (!known.name().equals(kind)) continue;
            if (known != ConflictKind.NONE && details.isEmpty()) errors.rejectValue("details", "NotBlank");
            return Optional.of(known);
        }
        errors.rejectValue("kind", "NotBlank");
        return Optional.empty();
    }
}
