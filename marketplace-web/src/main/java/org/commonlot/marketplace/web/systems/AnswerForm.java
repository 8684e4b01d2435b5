package org.commonlot.marketplace.web.systems;

import java.time.LocalDate;
import org.commonlot.marketplace.systems.DatasetAnswer;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is answered to a request for a dataset. */
public record AnswerForm(String kind, String words, String link, DateForm plannedFor) {

    public AnswerForm(
            @Nullable String kind, @Nullable String words, @Nullable String link, @Nullable DateForm plannedFor) {
        this.kind = Typed.text(kind);
        this.words = Typed.text(words);
        this.link = Typed.text(link);
        this.plannedFor = plannedFor == null ? DateForm.empty() : plannedFor;
    }

    static AnswerForm empty() {
        return new AnswerForm(null, null, null, null);
    }

    /** Only to be used when it found no error. */
    DatasetAnswer toAnswer(Errors errors) {
        var chosen = Picked.one(errors, "kind", kind, DatasetAnswer.Kind.class, DatasetAnswer.Kind.PUBLISHED);
        Typed.required(errors, "words", words, HoldingForm.LONGEST_WORDS);
        LocalDate day = plannedFor.isBlank()
                ? null
                : plannedFor.check("plannedFor", errors).orElse(null);
        return new DatasetAnswer(chosen, words, WebLink.read(errors, "link", link), day);
    }
}
