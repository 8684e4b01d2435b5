package org.commonlot.marketplace.web.bidding;

import java.math.BigDecimal;
import java.util.Optional;
import org.commonlot.marketplace.web.components.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The whole price, VAT included. */
public record PriceForm(int revision, String price) {

    public PriceForm(int revision, @Nullable String price) {
        this.revision = revision;
        this.price = Typed.text(price);
    }

    Optional<BigDecimal> toPrice(Errors errors) {
        return Optional.ofNullable(Typed.pounds(errors, "price", price));
    }
}
