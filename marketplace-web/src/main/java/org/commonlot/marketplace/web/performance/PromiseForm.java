package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.performance.SocialPromise;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A promise of social value as somebody types it. */
public record PromiseForm(String promise, String measure, DateForm due) {

    public PromiseForm(@Nullable String promise, @Nullable String measure, @Nullable DateForm due) {
        this.promise = Typed.text(promise);
        this.measure = Typed.text(measure);
        this.due = due == null ? DateForm.empty() : due;
    }

    /** Only to be used when it found no error. */
    SocialPromise check(Errors errors) {
        Typed.required(errors, "promise", promise, 300);
        Typed.required(errors, "measure", measure, 300);
        return new SocialPromise(promise, measure, due.check("due", errors).orElse(LocalDate.EPOCH));
    }
}
