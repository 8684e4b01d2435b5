package org.commonlot.marketplace.web.preparation;

import java.math.BigDecimal;
import java.util.Optional;
import org.commonlot.marketplace.procedure.Valuation;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The parts of the estimated value, in pounds without VAT. */
public record ValueForm(
        long version,
        String base,
        String options,
        String extensions,
        String fees,
        String participants,
        String supplied,
        String others,
        String vat) {

    private static final BigDecimal MOST_VAT = BigDecimal.valueOf(100);

    public ValueForm(
            long version,
            @Nullable String base,
            @Nullable String options,
            @Nullable String extensions,
            @Nullable String fees,
            @Nullable String participants,
            @Nullable String supplied,
            @Nullable String others,
            @Nullable String vat) {
        this.version = version;
        this.base = Typed.text(base);
        this.options = Typed.text(options);
        this.extensions = Typed.text(extensions);
        this.fees = Typed.text(fees);
        this.participants = Typed.text(participants);
        this.supplied = Typed.text(supplied);
        this.others = Typed.text(others);
        this.vat = Typed.text(vat);
    }

    static ValueForm from(long version, Valuation value) {
        return new ValueForm(
                version,
                plain(value.base()),
                plain(value.options()),
                plain(value.extensions()),
                plain(value.fees()),
                plain(value.participants()),
                plain(value.supplied()),
                plain(value.others()),
                value.vat() == null ? "20" : value.vat().stripTrailingZeros().toPlainString());
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /** The parts; nothing while something is wrong with them. Only the first is needed. */
    Optional<Valuation> toValuation(Errors errors) {
        var first = Typed.pounds(errors, "base", base);
        var valuation = new Valuation(
                first,
                optional(errors, "options", options),
                optional(errors, "extensions", extensions),
                optional(errors, "fees", fees),
                optional(errors, "participants", participants),
                optional(errors, "supplied", supplied),
                optional(errors, "others", others),
                rate(errors));
        if (!errors.hasErrors() && valuation.withVat().amount().signum() == 0) errors.rejectValue("base", "amount");
        return errors.hasErrors() ? Optional.empty() : Optional.of(valuation);
    }

    private static @Nullable BigDecimal optional(Errors errors, String field, String typed) {
        return typed.isEmpty() ? null : Typed.pounds(errors, field, typed);
    }

    private @Nullable BigDecimal rate(Errors errors) {
        var rate = Typed.amount(vat.replace("%", ""));
        if (rate.isEmpty() || rate.get().compareTo(MOST_VAT) > 0) {
            errors.rejectValue("vat", vat.isEmpty() ? "NotBlank" : "rate");
            return null;
        }
        return rate.get();
    }
}
