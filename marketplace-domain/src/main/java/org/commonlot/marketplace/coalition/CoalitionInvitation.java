package org.commonlot.marketplace.coalition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** An authority is asked to take part. */
@Entity
class CoalitionInvitation {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID authorityId = id;

    @Enumerated(EnumType.STRING)
    private Tier tier = Tier.CORE;

    private UUID invitedBy = id;
    private Instant invitedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private InvitationStanding standing = InvitationStanding.OPEN;

    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String reason;

    protected CoalitionInvitation() {}

    CoalitionInvitation(OrganisationId authority, Tier tier, Actor by, Instant now) {
        this.authorityId = authority.value();
        this.tier = tier;
        this.invitedBy = by.person().value();
        this.invitedAt = now;
    }

    void accept(Actor by, Instant now) {
        answer(InvitationStanding.ACCEPTED, null, by, now);
    }

    void decline(String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(CoalitionRefusal.REASON_EMPTY);
        answer(InvitationStanding.DECLINED, why.strip(), by, now);
    }

    void withdraw(Actor by, Instant now) {
        answer(InvitationStanding.WITHDRAWN, null, by, now);
    }

    private void answer(InvitationStanding how, @Nullable String why, Actor by, Instant now) {
        if (!isOpen()) throw new Refused(CoalitionRefusal.ANSWERED_ALREADY);
        standing = how;
        reason = why;
        answeredBy = by.person().value();
        answeredAt = now;
    }

    boolean isOpen() {
        return standing == InvitationStanding.OPEN;
    }

    boolean asks(OrganisationId authority) {
        return isOpen() && authorityId.equals(authority.value());
    }

    UUID id() {
        return id;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    Tier tier() {
        return tier;
    }

    CoalitionView.Invitation view(String name) {
        return new CoalitionView.Invitation(id, authority(), name, tier, standing, invitedAt, answeredAt, reason);
    }
}
