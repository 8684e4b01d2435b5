package org.commonlot.marketplace.web.performance;

import org.commonlot.marketplace.performance.CommitmentState;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What became of a promise, and how one can tell. */
public record EvidenceForm(String outcome, String delivered, String evidence) {

    public EvidenceForm(@Nullable String outcome, @Nullable String delivered, @Nullable String evidence) {
        this.outcome = Typed.text(outcome);
        this.delivered = Typed.text(delivered);
        this.evidence = Typed.text(evidence);
    }

    /** Only to be used when it found no error. */
    CommitmentState check(Errors errors) {
        Typed.required(errors, "delivered", delivered, 300);
        Typed.required(errors, "evidence", evidence, 2_000);
        for (var state : CommitmentState.values()) {
            if (state != CommitmentState.PROMISED && state.name().equals(outcome)) return state;
        }
        errors.rejectValue("outcome", "NotBlank");
        return CommitmentState.PROMISED;
    }
}
