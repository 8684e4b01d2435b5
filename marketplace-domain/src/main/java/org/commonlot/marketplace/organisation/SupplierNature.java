package org.commonlot.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a supplier says that it is.
 *
 * @param vcse non-governmental, driven by its purpose, and mostly reinvesting its surplus (Procurement Act 2023, s.123)
 * @param supportedEmployment at least 30 % of its workforce are disabled or disadvantaged (s.32)
 * @param publicServiceMutual controlled by its employees and delivering public services (s.33)
 */
@Embeddable
public record SupplierNature(
        boolean vcse,
        @Column(name = "supported_employment") boolean supportedEmployment,
        @Column(name = "public_service_mutual") boolean publicServiceMutual,
        boolean startup) {}
