package org.commonlot.marketplace.web.ordering;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The prices of a contract, one row for each tier, and whether it is called off under a framework. */
public record PricesForm(String framework, String rows) {

    private static final int LONGEST = 50_000;

    public PricesForm(@Nullable String framework, @Nullable String rows) {
        this.framework = Typed.text(framework);
        this.rows = rows == null ? "" : rows;
    }

    void checkFramework(Errors errors) {
        if (!framework.equals("true") && !framework.equals("false")) errors.rejectValue("framework", "NotBlank");
    }

    void check(Errors errors) {
        checkFramework(errors);
        Typed.required(errors, "rows", rows, LONGEST);
    }
}
