package org.commonlot.marketplace.web.salescycle;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody says to a flag. */
public record FlagForm(String words) {

    private static final int LONGEST = 2_000;

    public FlagForm(@Nullable String words) {
        this.words = Typed.text(words);
    }

    void check(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
    }
}
