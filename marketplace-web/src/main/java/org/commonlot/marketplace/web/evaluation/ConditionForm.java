package org.commonlot.marketplace.web.evaluation;

import java.util.Arrays;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.ConditionVerdict;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whether a bidder satisfies a condition of participation, and on what evidence. */
public record ConditionForm(String verdict, String evidence) {

    private static final int LONGEST = 4_000;

    public ConditionForm(@Nullable String verdict, @Nullable String evidence) {
        this.verdict = Typed.text(verdict);
        this.evidence = Typed.text(evidence);
    }

    Optional<ConditionVerdict> toVerdict(Errors errors) {
        var known = Arrays.stream(ConditionVerdict.values())
                .filter(candidate -> candidate.name().equals(verdict))
                .findFirst();
        if (known.isEmpty()) errors.rejectValue("verdict", "NotBlank");
        Typed.required(errors, "evidence", evidence, LONGEST);
        return known;
    }
}
