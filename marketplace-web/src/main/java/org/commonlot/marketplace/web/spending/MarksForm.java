package org.commonlot.marketplace.web.spending;

import java.math.BigDecimal;
import java.util.Arrays;
import org.commonlot.marketplace.spending.MarkedContract;
import org.commonlot.marketplace.spending.Marks;
import org.commonlot.marketplace.spending.Told;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a buyer says of a contract's money, as they type it. */
public record MarksForm(long version, String funding, String govTech, String openSource, String digitalSaving) {

    public MarksForm(
            long version,
            @Nullable String funding,
            @Nullable String govTech,
            @Nullable String openSource,
            @Nullable String digitalSaving) {
        this.version = version;
        this.funding = Typed.text(funding);
        this.govTech = Typed.text(govTech);
        this.openSource = Typed.text(openSource);
        this.digitalSaving = Typed.text(digitalSaving);
    }

    static MarksForm from(MarkedContract marked) {
        var marks = marked.marks();
        BigDecimal open = marks.openSource();
        return new MarksForm(
                marked.version(),
                marks.funding().name(),
                marks.govTech().name(),
                open == null ? null : Wording.number(open),
                marks.digitalSaving().name());
    }

    /** Only to be used when it found no error. */
    Marks check(Errors errors) {
        return new Marks(
                one(errors, "funding", funding, FundingSource.UNKNOWN),
                one(errors, "govTech", govTech, Told.UNKNOWN),
                openSource.isEmpty() ? null : Typed.pounds(errors, "openSource", openSource),
                one(errors, "digitalSaving", digitalSaving, Told.UNKNOWN));
    }

    private static <E extends Enum<E>> E one(Errors errors, String field, String typed, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    errors.rejectValue(field, "NotBlank");
                    return otherwise;
                });
    }
}
