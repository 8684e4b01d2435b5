package org.commonlot.marketplace.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

@Entity
class JoinRequest {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private JoinRequestId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private OrganisationId organisation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    /** The person while the request is open, so that there is one at a time; nothing after. */
    @Column(name = "open_for")
    private @Nullable UUID openFor;

    enum Standing {
        OPEN,
        ADMITTED,
        REFUSED
    }

    protected JoinRequest() {}

    JoinRequest(OrganisationId organisation, PersonId person, Instant now) {
        this.id = JoinRequestId.next();
        this.organisation = organisation;
        this.person = person;
        this.askedAt = now;
        this.openFor = person.value();
    }

    void admit() {
        decide(Standing.ADMITTED);
    }

    void refuse() {
        decide(Standing.REFUSED);
    }

    private void decide(Standing how) {
        if (standing != Standing.OPEN) throw new Refused(MembershipRefusal.DECIDED_ALREADY);
        standing = how;
        openFor = null;
    }

    JoinRequestId id() {
        return id;
    }

    OrganisationId organisation() {
        return organisation;
    }

    PersonId person() {
        return person;
    }

    Instant askedAt() {
        return askedAt;
    }
}
