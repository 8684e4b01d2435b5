package org.commonlot.marketplace.web.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.ordering.Asked;
import org.commonlot.marketplace.web.components.DateForm;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is to be ordered, as somebody types it: something with a price in the contract, or something else. */
public record OrderForm(
        String line,
        String title,
        String unit,
        String unitPrice,
        String quantity,
        String deliverTo,
        DateForm neededBy) {

    /** Stands for what has no price in the contract. */
    static final String OTHER = "other";

    public OrderForm(
            @Nullable String line,
            @Nullable String title,
            @Nullable String unit,
            @Nullable String unitPrice,
            @Nullable String quantity,
            @Nullable String deliverTo,
            @Nullable DateForm neededBy) {
        this.line = Typed.text(line);
        this.title = Typed.text(title);
        this.unit = Typed.text(unit);
        this.unitPrice = Typed.text(unitPrice);
        this.quantity = Typed.text(quantity);
        this.deliverTo = Typed.text(deliverTo);
        this.neededBy = neededBy == null ? DateForm.empty() : neededBy;
    }

    static OrderForm empty() {
        return new OrderForm(null, null, null, null, null, null, null);
    }

    /**
     * Only to be used when it found no error.
     *
     * @param priced whether the contract has prices to choose from
     */
    Asked check(Errors errors, boolean priced) {
        UUID chosen = null;
        boolean other = !priced || line.equals(OTHER);
        if (priced && line.isBlank()) errors.rejectValue("line", "NotBlank");
        if (!other) chosen = line(errors);
        BigDecimal price = null;
        if (other) {
            Typed.required(errors, "title", title, 150);
            Typed.required(errors, "unit", unit, 50);
            price = Typed.pounds(errors, "unitPrice", unitPrice);
        } else {
            Typed.limited(errors, "title", title, 150);
            Typed.limited(errors, "unit", unit, 50);
        }
        var count = quantity(errors, quantity);
        Typed.required(errors, "deliverTo", deliverTo, 500);
        var needed = neededBy.check("neededBy", errors);
        return new Asked(chosen, title, unit, count, price, deliverTo, needed.orElse(LocalDate.EPOCH));
    }

    private @Nullable UUID line(Errors errors) {
        try {
            return line.isBlank() ? null : UUID.fromString(line);
        } catch (IllegalArgumentException unknown) {
            errors.rejectValue("line", "NotBlank");
            return null;
        }
    }

    /** A number of units, up to two places. */
    static BigDecimal quantity(Errors errors, String typed) {
        var count = Typed.amount(typed).filter(number -> number.precision() - number.scale() <= 9);
        if (count.isEmpty()) errors.rejectValue("quantity", typed.isBlank() ? "NotBlank" : "quantity");
        return count.orElse(BigDecimal.ZERO);
    }
}
