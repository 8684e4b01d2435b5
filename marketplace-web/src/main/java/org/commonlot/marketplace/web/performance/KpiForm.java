package org.commonlot.marketplace.web.performance;

import java.time.LocalDate;
import org.commonlot.marketplace.performance.KpiTerms;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A KPI as somebody types it. */
public record KpiForm(String name, String target, String measured, DateForm starts, DateForm ends) {

    public KpiForm(
            @Nullable String name,
            @Nullable String target,
            @Nullable String measured,
            @Nullable DateForm starts,
            @Nullable DateForm ends) {
        this.name = Typed.text(name);
        this.target = Typed.text(target);
        this.measured = Typed.text(measured);
        this.starts = starts == null ? DateForm.empty() : starts;
        this.ends = ends == null ? DateForm.empty() : ends;
    }

    /** Only to be used when it found no error. */
    KpiTerms check(Errors errors) {
        Typed.required(errors, "name", name, 150);
        Typed.required(errors, "target", target, 300);
        Typed.required(errors, "measured", measured, 2_000);
        var first = starts.check("starts", errors).orElse(LocalDate.EPOCH);
        var last = ends.isBlank() ? null : ends.check("ends", errors).orElse(null);
        return new KpiTerms(name, target, measured, first, last);
    }
}
