package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/** How much one authority weighs in what is shared out. */
@Embeddable
record ShareWeight(@Enumerated(EnumType.STRING) SharePurpose purpose, UUID authorityId, BigDecimal weight) {}
