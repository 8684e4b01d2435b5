package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.commonlot.marketplace.terms.PersonId;

/** A person with a duty on one procurement. */
@Embeddable
record TeamMember(
        @Column(name = "person_id") UUID personId,
        @Enumerated(EnumType.STRING) Duty duty) {

    TeamMember(PersonId person, Duty duty) {
        this(person.value(), duty);
    }

    PersonId person() {
        return new PersonId(personId);
    }
}
