package org.commonlot.marketplace.web.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** On which day and how an exclusion was reported. */
public record SentReportForm(DateForm sentOn, String how) {

    private static final int LONGEST = 500;

    public SentReportForm(@Nullable DateForm sentOn, @Nullable String how) {
        this.sentOn = sentOn == null ? DateForm.empty() : sentOn;
        this.how = Typed.text(how);
    }

    static SentReportForm empty() {
        return new SentReportForm(null, null);
    }

    /** The day, unless something is wrong. */
    Optional<LocalDate> check(Errors errors) {
        Typed.required(errors, "how", how, LONGEST);
        return sentOn.check("sentOn", errors);
    }
}
