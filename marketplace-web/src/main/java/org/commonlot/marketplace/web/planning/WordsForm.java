package org.commonlot.marketplace.web.planning;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Some words. */
public record WordsForm(String words) {

    static final int LONGEST = 5_000;

    public WordsForm(@Nullable String words) {
        this.words = Typed.text(words);
    }

    void check(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
    }
}
