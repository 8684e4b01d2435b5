package org.commonlot.marketplace.performance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How one KPI was met, and why it is rated so. */
@Embeddable
public record KpiRating(
        @AttributeOverride(name = "value", column = @Column(name = "kpi_id"))
        KpiId kpiId,

        @Enumerated(EnumType.STRING) Rating rating,
        String why) {}
