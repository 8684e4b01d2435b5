package org.commonlot.marketplace.web.performance;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Milestones, one row each. */
public record PlanForm(String rows) {

    public PlanForm(@Nullable String rows) {
        this.rows = Typed.text(rows);
    }

    void check(Errors errors) {
        Typed.required(errors, "rows", rows, 40_000);
    }
}
