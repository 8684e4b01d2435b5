package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a procurement was begun with: the credit to its authors.
 *
 * @param authority whose it was, by name
 */
@Embeddable
public record BasedOn(
        @Column(name = "based_on_reference") String reference,
        @Column(name = "based_on_title") String title,
        @Column(name = "based_on_authority") String authority) {}
