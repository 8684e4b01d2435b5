package org.commonlot.marketplace.federation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.commonlot.marketplace.terms.PersonId;
import org.jspecify.annotations.Nullable;

/** Which of our people a provider's subject is. */
@Entity
class ExternalIdentity {

    @EmbeddedId
    private Subject id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected ExternalIdentity() {}

    ExternalIdentity(Subject id, PersonId person, Instant now) {
        this.id = id;
        this.person = person;
        this.linkedAt = now;
    }

    Subject id() {
        return id;
    }

    PersonId person() {
        return person;
    }
}
