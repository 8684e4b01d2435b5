package org.commonlot.marketplace.procurement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to take part in one procurement, mostly from another authority. They have a part in it from when
 * they accept until they are removed, and only while they hold the entitling role in the authority that they come from.
 */
@Entity
@Table(name = "procurement_guest")
class Guest {

    /** What a guest may be asked to be: who writes, approves and chairs belongs to the buying authority. */
    static final Set<Duty> DUTIES = EnumSet.of(Duty.OPENER, Duty.EVALUATOR, Duty.OBSERVER);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private GuestId id;

    @Version
    private @Nullable Long version;

    private String email;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    @Enumerated(EnumType.STRING)
    private GuestStanding standing;

    private Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID personId;

    @Column(name = "authority_id")
    private @Nullable UUID home;

    private @Nullable String reason;

    protected Guest() {}

    Guest(String email, Duty duty, Instant now) {
        this.id = GuestId.next();
        this.email = email;
        this.duty = duty;
        this.standing = GuestStanding.ASKED;
        this.askedAt = now;
    }

    /**
     * Takes the part, for an authority in which they may.
     *
     * @param as their e-mail address: for anybody else there is nothing here
     */
    void accept(String as, Actor by, Instant now) {
        requireAsked(as);
        this.home = by.organisationWith(duty.right())
                .orElseThrow(() -> new Refused(ProcurementRefusal.GUEST_ROLE_MISSING))
                .value();
        this.personId = by.person().value();
        this.answeredAt = now;
        this.standing = GuestStanding.ACCEPTED;
    }

    void decline(String as, String why, Actor by, Instant now) {
        requireAsked(as);
        this.personId = by.person().value();
        this.answeredAt = now;
        end(GuestStanding.DECLINED, why, now);
    }

    void withdraw(Instant now) {
        if (standing != GuestStanding.ASKED) throw new Refused(ProcurementRefusal.GUEST_ANSWERED);
        end(GuestStanding.WITHDRAWN, null, now);
    }

    void remove(String why, Instant now) {
        if (standing != GuestStanding.ACCEPTED) throw new NotFound();
        end(GuestStanding.REMOVED, why, now);
    }

    private void requireAsked(String as) {
        if (!isAsked(as)) throw new NotFound();
    }

    private void end(GuestStanding how, @Nullable String why, Instant now) {
        standing = how;
        reason = why;
        endedAt = now;
    }

    boolean isAsked(String address) {
        return standing == GuestStanding.ASKED && email.equals(address);
    }

    /** Whether it still asks for, or has somebody at that address for this duty. */
    boolean stands(String address, Duty forDuty) {
        boolean open = standing == GuestStanding.ASKED || standing == GuestStanding.ACCEPTED;
        return open && duty == forDuty && email.equals(address);
    }

    boolean isNamed() {
        return standing == GuestStanding.ACCEPTED;
    }

    /** Named here, and entitled where they come from at this moment. */
    boolean admits(Actor actor) {
        return isNamed()
                && actor.person().equals(person())
                && home != null
                && actor.may(duty.right(), new OrganisationId(home));
    }

    GuestId id() {
        return id;
    }

    String email() {
        return email;
    }

    Duty duty() {
        return duty;
    }

    GuestStanding standing() {
        return standing;
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    @Nullable
    OrganisationId home() {
        return home == null ? null : new OrganisationId(home);
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
