package org.commonlot.marketplace.ordering;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * From which quantity, ordered by all authorities together, one unit costs what.
 *
 * @param unitPrice VAT included
 */
@Embeddable
public record PriceTier(BigDecimal fromQuantity, BigDecimal unitPrice) {}
