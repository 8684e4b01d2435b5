package org.commonlot.marketplace.web.coalition;

import java.math.BigDecimal;
import java.util.Optional;
import org.commonlot.marketplace.coalition.AgreementTerms;
import org.commonlot.marketplace.coalition.AgreementView;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A version of an agreement, as the lead writes it. */
public record AgreementForm(String title, String wording, String percent, String noticeDays) {

    private static final int LONGEST = 100_000;

    public AgreementForm(
            @Nullable String title, @Nullable String wording, @Nullable String percent, @Nullable String noticeDays) {
        this.title = Typed.text(title);
        this.wording = Typed.text(wording);
        this.percent = Typed.text(percent);
        this.noticeDays = Typed.text(noticeDays);
    }

    static AgreementForm from(@Nullable AgreementView agreement) {
        if (agreement == null) return new AgreementForm(null, null, null, null);
        var terms = agreement.terms();
        return new AgreementForm(
                terms.title(),
                terms.wording(),
                Wording.number(terms.withdrawalPercent()),
                String.valueOf(terms.noticeDays()));
    }

    /** Only to be used when it found no error. */
    AgreementTerms toTerms(Errors errors) {
        Typed.required(errors, "title", title, FoundForm.LONGEST_NAME);
        Typed.required(errors, "wording", wording, LONGEST);
        var share = Numbers.decimal(percent);
        if (share.isEmpty()) errors.rejectValue("percent", percent.isEmpty() ? "NotBlank" : "notANumber");
        Optional<Integer> days = Numbers.whole(noticeDays);
        if (days.isEmpty()) errors.rejectValue("noticeDays", noticeDays.isEmpty() ? "NotBlank" : "notANumber");
        return new AgreementTerms(title, wording, share.orElse(BigDecimal.ZERO), days.orElse(0));
    }
}
