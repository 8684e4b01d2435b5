package org.commonlot.marketplace.web.register;

import java.util.Objects;
import org.commonlot.marketplace.organisation.SizeFact;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How large a firm was on one day. */
public record SizeForm(
        @Nullable DateForm asOf,
        @Nullable String staff,
        @Nullable String turnover,
        @Nullable String balanceSheet) {

    void check(Errors errors) {
        (asOf == null ? DateForm.empty() : asOf).check("asOf", errors);
        var people = Typed.text(staff).replaceAll("[,\\s]", "");
        if (people.isEmpty()) errors.rejectValue("staff", "NotBlank");
        else if (!people.matches("[0-9]{1,7}")) errors.rejectValue("staff", "notANumber");
        Typed.pounds(errors, "turnover", Typed.text(turnover));
        Typed.pounds(errors, "balanceSheet", Typed.text(balanceSheet));
    }

    SizeFact toFact() {
        return new SizeFact(
                Objects.requireNonNull(asOf).date().orElseThrow(),
                Integer.valueOf(Typed.text(staff).replaceAll("[,\\s]", "")),
                new Money(Typed.amount(Typed.text(turnover)).orElseThrow()),
                new Money(Typed.amount(Typed.text(balanceSheet)).orElseThrow()));
    }
}
