package org.commonlot.marketplace.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The person whom an authority names as responsible for digital matters. It is public, and no account.
 *
 * @param title the office, such as Chief Digital Officer
 */
@Embeddable
public record DigitalLead(
        @Column(name = "digital_lead") String name,
        @Column(name = "digital_lead_title") @Nullable String title,
        @Column(name = "digital_lead_email") @Nullable String email) {}
