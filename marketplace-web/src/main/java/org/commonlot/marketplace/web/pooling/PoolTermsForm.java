package org.commonlot.marketplace.web.pooling;

import java.time.LocalDate;
import org.commonlot.marketplace.pooling.PoolTerms;
import org.commonlot.marketplace.pooling.PoolView;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a group of lines is called, until when to commit, and how much the supplier should expect. */
public record PoolTermsForm(String title, DateForm lock, String least, String most) {

    public PoolTermsForm(
            @Nullable String title, @Nullable DateForm lock, @Nullable String least, @Nullable String most) {
        this.title = Typed.text(title);
        this.lock = lock == null ? DateForm.empty() : lock;
        this.least = Typed.text(least);
        this.most = Typed.text(most);
    }

    static PoolTermsForm from(PoolView pool) {
        var terms = pool.terms();
        return new PoolTermsForm(
                terms.title(),
                DateForm.of(terms.lock()),
                terms.least() == null ? null : Wording.number(terms.least()),
                terms.most() == null ? null : Wording.number(terms.most()));
    }

    /** Only to be used when it found no error. */
    PoolTerms toTerms(Errors errors) {
        Typed.required(errors, "title", title, DemandForm.LONGEST);
        var day = lock.check("lock", errors);
        var from = DemandForm.amount(errors, "least", least);
        var to = DemandForm.amount(errors, "most", most);
        return new PoolTerms(title, day.orElse(LocalDate.EPOCH), from, to);
    }
}
