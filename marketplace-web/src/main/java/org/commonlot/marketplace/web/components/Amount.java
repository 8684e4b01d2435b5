package org.commonlot.marketplace.web.components;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A number as people type it: {@code £1,250.50}, {@code 60 %}, {@code 12 000}. */
public final class Amount {

    private Amount() {}

    /** The number, or nothing where the text is none. */
    public static Optional<BigDecimal> of(@Nullable String typed) {
        var plain = Markup.or(typed, null).replaceAll("[£%,\\s\\u00a0]", "");
        return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /**
     * The number; or what is wrong with it, with the codes {@code NotBlank}, {@code notANumber}, {@code wholeNumber} (or
     * {@code pence} where two decimals are allowed), {@code Min} and {@code Max}.
     */
    public static Optional<BigDecimal> check(
            @Nullable String typed, String field, int decimals, long least, long most, Errors errors) {
        if (typed == null || typed.isBlank()) return refused(errors, field, "NotBlank");
        var number = of(typed);
        if (number.isEmpty()) return refused(errors, field, "notANumber");
        var value = number.get();
        if (value.stripTrailingZeros().scale() > decimals)
            return refused(errors, field, decimals == 0 ? "wholeNumber" : "pence");
        if (value.compareTo(BigDecimal.valueOf(least)) < 0) return refused(errors, field, "Min", least);
        if (value.compareTo(BigDecimal.valueOf(most)) > 0) return refused(errors, field, "Max", most);
        return number;
    }

    private static Optional<BigDecimal> refused(Errors errors, String field, String code, Object... arguments) {
        Fields.reject(errors, field, code, arguments);
        return Optional.empty();
    }
}
