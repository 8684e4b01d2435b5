package org.commonlot.marketplace.web.award;

import org.commonlot.marketplace.award.Passage;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A passage of an assessment summary as it should read.
 *
 * @param revision how often it had been edited when the page was opened
 */
public record PassageForm(int revision, String words, String reason) {

    private static final int LONGEST = 8_000;
    private static final int LONGEST_REASON = 2_000;

    public PassageForm(int revision, @Nullable String words, @Nullable String reason) {
        this.revision = revision;
        this.words = Typed.text(words);
        this.reason = Typed.text(reason);
    }

    static PassageForm from(Passage passage) {
        return new PassageForm(passage.edits(), passage.words(), null);
    }

    void check(Errors errors) {
        Typed.required(errors, "words", words, LONGEST);
        Typed.required(errors, "reason", reason, LONGEST_REASON);
    }
}
