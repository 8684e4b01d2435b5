package org.commonlot.marketplace.web.evaluation;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.PriceDecision;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The decision about a price, with its reason. */
public record PriceDecisionForm(String decision, String reason) {

    private static final int LONGEST = 4_000;

    public PriceDecisionForm(@Nullable String decision, @Nullable String reason) {
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
    }

    Optional<PriceDecision> toDecision(Errors errors) {
        var known = Arrays.stream(PriceDecision.values())
                .filter(candidate -> candidate.name().equals(decision))
                .findFirst();
        if (known.isEmpty()) errors.rejectValue("decision", "NotBlank");
        Typed.required(errors, "reason", reason, LONGEST);
        return known;
    }
}
