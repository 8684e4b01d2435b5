package org.commonlot.marketplace.web.coalition;

import java.util.Arrays;
import org.commonlot.marketplace.coalition.Foundation;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A coalition to be founded. */
public record FoundForm(String name, String foundation, String purpose) {

    static final int LONGEST_NAME = 150;
    static final int LONGEST = 5_000;

    public FoundForm(@Nullable String name, @Nullable String foundation, @Nullable String purpose) {
        this.name = Typed.text(name);
        this.foundation = Typed.text(foundation);
        this.purpose = Typed.text(purpose);
    }

    /** Only to be used when it found no error. */
    Foundation check(Errors errors) {
        Typed.required(errors, "name", name, LONGEST_NAME);
        Typed.required(errors, "purpose", purpose, LONGEST);
        return one(errors, "foundation", foundation, Foundation.values(), Foundation.WILLING);
    }

    /** The value that was chosen; an error and the stand-in where none was. */
    static <E extends Enum<E>> E one(Errors errors, String field, String chosen, E[] values, E standIn) {
        var found = Arrays.stream(values)
                .filter(value -> value.name().equals(chosen))
                .findFirst();
        if (found.isEmpty()) errors.rejectValue(field, "NotBlank");
        return found.orElse(standIn);
    }
}
