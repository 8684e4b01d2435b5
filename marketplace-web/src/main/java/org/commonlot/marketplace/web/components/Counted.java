package org.commonlot.marketplace.web.components;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads a whole number that need not be given. */
public final class Counted {

    private Counted() {}

    /** From one to the most; nothing when nothing was typed, or when it is wrong. */
    public static @Nullable Integer number(Errors errors, String field, String typed, int most) {
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(typed);
            if (number >= 1 && number <= most) return number;
        }
        errors.rejectValue(field, "number", new Object[] {most}, null);
        return null;
    }
}
