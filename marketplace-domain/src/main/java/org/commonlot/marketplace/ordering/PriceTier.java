package org.commonlot.marketplace.ordering;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * From which quantity, ordered by all authorities together, one unit costs what.
 *
 * @param unitPrice VAT included
 * @param authorityId of the one that pays it; nothing where all pay the same
 */
@Embeddable
public record PriceTier(
        BigDecimal fromQuantity,
        BigDecimal unitPrice,
        @Nullable UUID authorityId) {

    /** Which all pay. */
    public PriceTier(BigDecimal fromQuantity, BigDecimal unitPrice) {
        this(fromQuantity, unitPrice, null);
    }

    boolean isPaidBy(OrganisationId authority) {
        return authorityId == null || authorityId.equals(authority.value());
    }
}
