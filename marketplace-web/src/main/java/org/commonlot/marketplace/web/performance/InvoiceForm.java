package org.commonlot.marketplace.web.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.commonlot.marketplace.performance.ReceivedInvoice;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An invoice as somebody types it. */
public record InvoiceForm(String number, String what, String amount, DateForm receivedOn, DateForm dueOn) {

    public InvoiceForm(
            @Nullable String number,
            @Nullable String what,
            @Nullable String amount,
            @Nullable DateForm receivedOn,
            @Nullable DateForm dueOn) {
        this.number = Typed.text(number);
        this.what = Typed.text(what);
        this.amount = Typed.text(amount);
        this.receivedOn = receivedOn == null ? DateForm.empty() : receivedOn;
        this.dueOn = dueOn == null ? DateForm.empty() : dueOn;
    }

    /** Only to be used when it found no error. */
    ReceivedInvoice check(Errors errors) {
        Typed.required(errors, "number", number, 60);
        Typed.required(errors, "what", what, 200);
        var pounds = Typed.pounds(errors, "amount", amount);
        var received = receivedOn.check("receivedOn", errors).orElse(LocalDate.EPOCH);
        var due = dueOn.isBlank() ? null : dueOn.check("dueOn", errors).orElse(null);
        return new ReceivedInvoice(number, what, new Money(pounds == null ? BigDecimal.ONE : pounds), received, due);
    }
}
