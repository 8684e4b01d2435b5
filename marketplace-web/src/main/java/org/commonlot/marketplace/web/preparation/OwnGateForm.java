package org.commonlot.marketplace.web.preparation;

import java.time.LocalDate;
import org.commonlot.marketplace.preparation.GateAnswer;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is said at a gate of the authority's own. */
public record OwnGateForm(String applies, String answer, DateForm day) {

    private static final int LONGEST = 2_000;

    public OwnGateForm(@Nullable String applies, @Nullable String answer, @Nullable DateForm day) {
        this.applies = Typed.text(applies);
        this.answer = Typed.text(answer);
        this.day = day == null ? DateForm.empty() : day;
    }

    static OwnGateForm from(@Nullable GateAnswer answer) {
        return answer == null
                ? new OwnGateForm("true", null, null)
                : new OwnGateForm(String.valueOf(answer.applies()), answer.answer(), DateForm.of(answer.day()));
    }

    boolean stands() {
        return applies.equals("true");
    }

    /** The day, where the gate stands; nothing while something is wrong. */
    @Nullable
    LocalDate check(Errors errors) {
        if (!stands() && !applies.equals("false")) errors.rejectValue("applies", "NotBlank");
        Typed.required(errors, "answer", answer, LONGEST);
        return stands() ? day.check("day", errors).orElse(null) : null;
    }
}
