package org.commonlot.marketplace.coalition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** By what one thing is shared out. */
@Embeddable
record ShareRule(
        @Enumerated(EnumType.STRING) SharePurpose purpose,
        @Enumerated(EnumType.STRING) ShareBasis basis) {}
