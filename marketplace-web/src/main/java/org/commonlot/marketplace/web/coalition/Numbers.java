package org.commonlot.marketplace.web.coalition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,14}(\\.[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

    private Numbers() {}

    /** With at most two places, and commas, a pound or a percent sign if somebody likes them. */
    static Optional<BigDecimal> decimal(String typed) {
        var digits = typed.replaceAll("[£%,\\s]", "");
        return DECIMAL.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    static Optional<Integer> whole(String typed) {
        return WHOLE.matcher(typed).matches() ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }
}
