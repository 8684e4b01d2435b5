package org.commonlot.marketplace.web.pooling;

import java.math.BigDecimal;
import java.util.Arrays;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who may sign which step up to which value.
 *
 * @param delegate a role, or the id of a person
 */
public record DelegationForm(String step, String delegate, String upTo) {

    public DelegationForm(@Nullable String step, @Nullable String delegate, @Nullable String upTo) {
        this.step = Typed.text(step);
        this.delegate = Typed.text(delegate);
        this.upTo = Typed.text(upTo);
    }

    /** Only to be used when it found no error. */
    CommitmentStep check(Errors errors) {
        var chosen = Arrays.stream(CommitmentStep.values())
                .filter(one -> one.counts() && one.name().equals(step))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("step", "NotBlank");
        if (delegate.isEmpty()) errors.rejectValue("delegate", "NotBlank");
        return chosen.orElse(CommitmentStep.INTERESTED);
    }

    @Nullable
    BigDecimal limit(Errors errors) {
        return DemandForm.amount(errors, "upTo", upTo);
    }
}
