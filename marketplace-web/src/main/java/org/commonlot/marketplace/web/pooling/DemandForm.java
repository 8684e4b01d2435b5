package org.commonlot.marketplace.web.pooling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.commonlot.marketplace.pooling.Demand;
import org.commonlot.marketplace.pooling.LineView;
import org.commonlot.marketplace.terms.FundingSource;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.commonlot.marketplace.web.components.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an authority needs, as its speaker types it. */
public record DemandForm(
        long version,
        String title,
        String lineOfBusiness,
        String cpv,
        String quantity,
        String unit,
        String value,
        DateForm neededFrom,
        String supplier,
        String baseline,
        DateForm contractEnds,
        String funding) {

    static final int LONGEST = 150;

    public DemandForm(
            long version,
            @Nullable String title,
            @Nullable String lineOfBusiness,
            @Nullable String cpv,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String value,
            @Nullable DateForm neededFrom,
            @Nullable String supplier,
            @Nullable String baseline,
            @Nullable DateForm contractEnds,
            @Nullable String funding) {
        this.version = version;
        this.title = Typed.text(title);
        this.lineOfBusiness = Typed.text(lineOfBusiness);
        this.cpv = Typed.text(cpv);
        this.quantity = Typed.text(quantity);
        this.unit = Typed.text(unit);
        this.value = Typed.text(value);
        this.neededFrom = neededFrom == null ? DateForm.empty() : neededFrom;
        this.supplier = Typed.text(supplier);
        this.baseline = Typed.text(baseline);
        this.contractEnds = contractEnds == null ? DateForm.empty() : contractEnds;
        this.funding = Typed.text(funding);
    }

    static DemandForm empty() {
        return new DemandForm(
                0, null, null, null, null, null, null, null, null, null, null, FundingSource.UNKNOWN.name());
    }

    static DemandForm from(LineView line) {
        var demand = line.demand();
        return new DemandForm(
                line.version(),
                demand.title(),
                demand.lineOfBusiness(),
                demand.cpv(),
                written(demand.quantity()),
                demand.unit(),
                written(demand.value()),
                DateForm.of(demand.neededFrom()),
                demand.supplier(),
                written(demand.baseline()),
                DateForm.of(demand.contractEnds()),
                demand.funding().name());
    }

    private static @Nullable String written(@Nullable BigDecimal number) {
        return number == null ? null : Wording.number(number);
    }

    /** Only to be used when it found no error. */
    Demand toDemand(Errors errors) {
        Typed.required(errors, "title", title, LONGEST);
        Typed.limited(errors, "lineOfBusiness", lineOfBusiness, LONGEST);
        var count = amount(errors, "quantity", quantity);
        Typed.limited(errors, "unit", unit, LONGEST);
        var worth = amount(errors, "value", value);
        var needed = neededFrom.check("neededFrom", errors);
        Typed.limited(errors, "supplier", supplier, LONGEST);
        var today = amount(errors, "baseline", baseline);
        LocalDate ends = contractEnds.isBlank()
                ? null
                : contractEnds.check("contractEnds", errors).orElse(null);
        return new Demand(
                title,
                lineOfBusiness,
                given(cpv),
                count,
                given(unit),
                worth,
                needed.orElse(LocalDate.EPOCH),
                given(supplier),
                today,
                ends,
                purse(errors));
    }

    /** Not known where nothing was chosen. */
    private FundingSource purse(Errors errors) {
        if (funding.isEmpty()) return FundingSource.UNKNOWN;
        var chosen = Arrays.stream(FundingSource.values())
                .filter(source -> source.name().equals(funding))
                .findFirst();
        if (chosen.isEmpty()) errors.rejectValue("funding", "NotBlank");
        return chosen.orElse(FundingSource.UNKNOWN);
    }

    /** An amount that need not be given. */
    static @Nullable BigDecimal amount(Errors errors, String field, String typed) {
        if (typed.isEmpty()) return null;
        var amount = Typed.amount(typed);
        if (amount.isEmpty()) errors.rejectValue(field, "amount");
        return amount.orElse(null);
    }

    private static @Nullable String given(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
