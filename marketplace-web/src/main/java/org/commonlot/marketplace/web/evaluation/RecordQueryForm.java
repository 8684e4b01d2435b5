package org.commonlot.marketplace.web.evaluation;

import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What somebody who checks the record asks about it. */
public record RecordQueryForm(String words) {

    private static final int LONGEST = 4_000;

    public RecordQueryForm(@Nullable String words) {
        this.words = Typed.text(words);
    }

    static RecordQueryForm empty() {
        return new RecordQueryForm(null);
    }

    void check(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
    }
}
