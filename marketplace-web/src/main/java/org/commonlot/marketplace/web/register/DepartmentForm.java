package org.commonlot.marketplace.web.register;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A department is added, or closed.
 *
 * @param act {@code OPENS} or {@code CLOSES}
 */
public record DepartmentForm(@Nullable String act, @Nullable String name) {

    void check(Errors errors) {
        if (!"OPENS".equals(act) && !closes()) errors.rejectValue("act", "NotBlank");
        Typed.required(errors, "name", Typed.text(name), 200);
    }

    boolean closes() {
        return "CLOSES".equals(act);
    }
}
