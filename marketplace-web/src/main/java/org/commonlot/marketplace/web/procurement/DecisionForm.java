package org.commonlot.marketplace.web.procurement;

import java.util.Optional;
import org.commonlot.marketplace.procurement.ConflictDecision;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody decides about another person's conflict. */
public record DecisionForm(String decision, String mitigation) {

    private static final int LONGEST = 2_000;

    public DecisionForm(@Nullable String decision, @Nullable String mitigation) {
        this.decision = Typed.text(decision);
        this.mitigation = Typed.text(mitigation);
    }

    Optional<ConflictDecision> toDecision(Errors errors) {
        Typed.required(errors, "mitigation", mitigation, LONGEST);
        for (var known : ConflictDecision.values()) if (known.name().equals(decision)) return Optional.of(known);
        errors.rejectValue("decision", "NotBlank");
        return Optional.empty();
    }
}
