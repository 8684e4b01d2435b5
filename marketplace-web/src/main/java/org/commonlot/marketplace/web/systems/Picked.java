package org.commonlot.marketplace.web.systems;

import java.util.Arrays;
import java.util.List;
import org.springframework.validation.Errors;

/** Reads one of several choices. */
final class Picked {

    private Picked() {}

    /** What is not among the choices is an error. */
    static <E extends Enum<E>> E one(Errors errors, String field, String typed, Class<E> kind, E otherwise) {
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().equals(typed)) return constant;
        }
        errors.rejectValue(field, "NotBlank");
        return otherwise;
    }

    /** The names of all choices, in their order. */
    static <E extends Enum<E>> List<String> names(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    }
}
