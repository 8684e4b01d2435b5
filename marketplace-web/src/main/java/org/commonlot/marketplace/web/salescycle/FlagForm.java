package org.commonlot.marketplace.web.salescycle;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody says to a flag.
 *
 * @param lot and {@code authority}: whose flag it is
 */
public record FlagForm(String words, String lot, String authority) {

    private static final int LONGEST = 2_000;

    public FlagForm(@Nullable String words, @Nullable String lot, @Nullable String authority) {
        this.words = Typed.text(words);
        this.lot = Typed.text(lot);
        this.authority = Typed.text(authority);
    }

    FlagForm saying(String known) {
        return new FlagForm(known, lot, authority);
    }

    void check(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
    }
}
