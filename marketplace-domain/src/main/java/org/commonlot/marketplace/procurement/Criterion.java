package org.commonlot.marketplace.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An award criterion of a lot.
 *
 * @param weight its share of the whole, in per cent
 */
@Embeddable
public record Criterion(
        UUID id, @Enumerated(EnumType.STRING) Kind kind, String name, String description, BigDecimal weight) {

    /** What is weighed. */
    public enum Kind {
        QUALITY,
        SOCIAL_VALUE,
        PRICE
    }

    public boolean scoredByPeople() {
        return kind != Kind.PRICE;
    }
}
