package org.commonlot.marketplace.web.clarification;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.clarification.ExtensionDecision;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody decides about a proposed extension, and why. */
public record ExtensionForm(String decision, String reason) {

    public ExtensionForm(@Nullable String decision, @Nullable String reason) {
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
    }

    Optional<ExtensionDecision> decided(Errors errors) {
        var known = Arrays.stream(ExtensionDecision.values())
                .filter(one -> one.name().equals(decision))
                .findFirst();
        if (known.isEmpty()) errors.rejectValue("decision", "NotBlank");
        Typed.required(errors, "reason", reason, AnswerForm.LONGEST);
        return known;
    }
}
