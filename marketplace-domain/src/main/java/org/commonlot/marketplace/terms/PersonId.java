package org.commonlot.marketplace.terms;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A person, whatever organisations they belong to. */
@Embeddable
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }
}
