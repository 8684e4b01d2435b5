package org.commonlot.marketplace.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.Role;
import org.jspecify.annotations.Nullable;

@Entity
class Invitation {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private OrganisationId organisation;

    private String email;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_role", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private PersonId invitedBy;

    @Column(name = "token_hash")
    private String tokenHash;

    private Instant expires;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    /** The address while the invitation is open, so that there is one at a time; nothing after. */
    @Column(name = "open_for")
    private @Nullable String openFor;

    enum Standing {
        OPEN,
        ACCEPTED,
        REVOKED
    }

    protected Invitation() {}

    Invitation(OrganisationId organisation, String email, Set<Role> roles, PersonId by, LinkToken token, Instant now) {
        if (roles.isEmpty()) throw new Refused(MembershipRefusal.ROLES_MISSING);
        this.id = InvitationId.next();
        this.organisation = organisation;
        this.email = email;
        this.roles.addAll(roles);
        this.invitedBy = by;
        this.openFor = email;
        this.tokenHash = token.hash();
        this.expires = now.plus(GOOD_FOR);
    }

    /** Good for another fourteen days, by a new link alone. */
    void renew(LinkToken token, Instant now) {
        requireOpen();
        this.tokenHash = token.hash();
        this.expires = now.plus(GOOD_FOR);
    }

    void revoke() {
        requireOpen();
        end(Standing.REVOKED);
    }

    void accept(String as, Instant now) {
        if (!isGood(now)) throw new Refused(MembershipRefusal.INVITATION_ENDED);
        if (!email.equals(as)) throw new Refused(MembershipRefusal.INVITATION_FOR_ANOTHER, email);
        end(Standing.ACCEPTED);
    }

    boolean isGood(Instant now) {
        return standing == Standing.OPEN && now.isBefore(expires);
    }

    private void requireOpen() {
        if (standing != Standing.OPEN) throw new Refused(MembershipRefusal.INVITATION_ENDED);
    }

    private void end(Standing how) {
        standing = how;
        openFor = null;
    }

    InvitationId id() {
        return id;
    }

    OrganisationId organisation() {
        return organisation;
    }

    String email() {
        return email;
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    Instant expires() {
        return expires;
    }
}
