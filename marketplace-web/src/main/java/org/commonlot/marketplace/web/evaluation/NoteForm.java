package org.commonlot.marketplace.web.evaluation;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.evaluation.Moderated;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the panel is asked to look at again.
 *
 * @param criterion its number, in the order of the notice
 */
public record NoteForm(String criterion, String words) {

    private static final int LONGEST = 4_000;

    public NoteForm(@Nullable String criterion, @Nullable String words) {
        this.criterion = Typed.text(criterion);
        this.words = Typed.text(words);
    }

    static NoteForm empty() {
        return new NoteForm(null, null);
    }

    /**
     * The item that is meant; nothing where none was chosen, which the errors say.
     *
     * @param items of one bid
     */
    Optional<Moderated> toItem(Errors errors, List<Moderated> items) {
        Typed.required(errors, "words", words, LONGEST);
        for (int i = 0; i < items.size(); i++) {
            if (criterion.equals(String.valueOf(i + 1))) return Optional.of(items.get(i));
        }
        errors.rejectValue("criterion", "NotBlank");
        return Optional.empty();
    }
}
