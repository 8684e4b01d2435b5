package org.commonlot.marketplace.web.procurement;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A part of the name of a supplier that is looked for. */
public record SearchedSupplierForm(String words) {

    private static final int LONGEST = 100;

    public SearchedSupplierForm(@Nullable String words) {
        this.words = Typed.text(words);
    }

    void check(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
    }
}
