package org.commonlot.marketplace.web.coalition;

import org.commonlot.marketplace.coalition.SharePurpose;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A whole to be shared out for a look. */
public record PreviewForm(String what, String amount) {

    public PreviewForm(@Nullable String what, @Nullable String amount) {
        this.what = Typed.text(what);
        this.amount = Typed.text(amount);
    }

    boolean asked() {
        return !amount.isEmpty();
    }

    SharePurpose purpose() {
        return what.equals(SharePurpose.SAVING.name()) ? SharePurpose.SAVING : SharePurpose.COST;
    }

    /** Only to be used when it found no error. */
    Money check(Errors errors) {
        var pounds = Typed.pounds(errors, "amount", amount);
        return pounds == null ? Money.pounds(0) : new Money(pounds);
    }
}
