package org.commonlot.marketplace.web.pooling;

import java.time.LocalDate;
import java.util.Arrays;
import org.commonlot.marketplace.pooling.CommitmentStep;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A step of the ladder to be signed. */
public record CommitForm(String step, String value, DateForm expires) {

    public CommitForm(@Nullable String step, @Nullable String value, @Nullable DateForm expires) {
        this.step = Typed.text(step);
        this.value = Typed.text(value);
        this.expires = expires == null ? DateForm.empty() : expires;
    }

    /** Only to be used when it found no error. */
    CommitmentStep check(Errors errors) {
        var chosen = Arrays.stream(CommitmentStep.values())
                .filter(one -> one.counts() && one.name().equals(step))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("step", "NotBlank");
        return chosen.orElse(CommitmentStep.INTERESTED);
    }

    /** The day on which it lapses; nothing where none was typed. */
    @Nullable
    LocalDate lapses(Errors errors) {
        return expires.isBlank() ? null : expires.check("expires", errors).orElse(null);
    }
}
