package org.commonlot.marketplace.award;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.PersonId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** An approved award that is given up: proposed with a reason, decided by somebody else, kept with what the award was. */
@Entity
@Table(name = "award_set_aside")
class SetAside {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SetAsideId id = SetAsideId.next();

    @Version
    private @Nullable Long version;

    private UUID procurementId = new UUID(0, 0);

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lot_id"))
    private @Nullable LotId lot;

    private int number;

    @Enumerated(EnumType.STRING)
    private SetAsideState state = SetAsideState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private SetAsideGround ground = SetAsideGround.CHALLENGE;

    private String reasons = "";
    private UUID proposedBy = new UUID(0, 0);
    private Instant proposedAt = Instant.EPOCH;
    private @Nullable String returnNote;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String bidReference;
    private UUID supplierId = new UUID(0, 0);
    private String supplierName = "";
    private BigDecimal price = BigDecimal.ZERO;
    private Instant approvedAt = Instant.EPOCH;
    private @Nullable Instant summariesIssuedAt;
    private @Nullable String noticeNumber;
    private @Nullable Instant noticePublishedAt;
    private @Nullable Instant standstillEnds;
    private @Nullable Instant publicSince;

    protected SetAside() {}

    /** @param number counts those of the lot, from 1 */
    static SetAside propose(AwardView award, int number, SetAsideGround ground, String reasons, Actor by, Instant now) {
        var set = new SetAside();
        set.procurementId = award.procurement().value();
        set.lot = award.lot();
        set.number = number;
        set.put(award, ground, reasons, by, now);
        return set;
    }

    /** After the approver has sent it back. */
    void proposeAgain(AwardView award, SetAsideGround because, String why, Actor by, Instant now) {
        if (state != SetAsideState.RETURNED) throw new Refused(AwardRefusal.SET_ASIDE_PROPOSED_ALREADY);
        state = SetAsideState.PROPOSED;
        returnNote = null;
        put(award, because, why, by, now);
    }

    private void put(AwardView award, SetAsideGround because, String why, Actor by, Instant now) {
        if (why.isBlank()) throw new Refused(AwardRefusal.REASONS_NEEDED);
        ground = because;
        reasons = why.strip();
        proposedBy = by.person().value();
        proposedAt = now;
        bidReference = award.bid();
        supplierId = award.supplier().value();
        supplierName = award.supplierName();
        price = award.price().amount();
        approvedAt = Objects.requireNonNull(award.approvedAt(), "Only what is approved is set aside");
        summariesIssuedAt = award.summariesIssuedAt();
        noticeNumber = award.noticeNumber();
        noticePublishedAt = award.noticePublishedAt();
        standstillEnds = award.standstillEnds();
        publicSince = award.decidedAt();
    }

    void returnToAuthor(String note) {
        if (note.isBlank()) throw new Refused(AwardRefusal.REASONS_NEEDED);
        requireProposed();
        state = SetAsideState.RETURNED;
        returnNote = note.strip();
    }

    /** Two people decide, as on the award itself. */
    void decide(Actor by, Instant now) {
        if (by.person().value().equals(proposedBy)) throw new Refused(AwardRefusal.PROPOSER_MAY_NOT_APPROVE);
        requireProposed();
        state = SetAsideState.DECIDED;
        decidedBy = by.person().value();
        decidedAt = now;
    }

    void requireProposed() {
        if (state != SetAsideState.PROPOSED) throw new Refused(AwardRefusal.NO_SET_ASIDE_PROPOSED);
    }

    boolean proposed() {
        return state == SetAsideState.PROPOSED;
    }

    boolean decided() {
        return state == SetAsideState.DECIDED;
    }

    SetAsideId id() {
        return id;
    }

    SetAsideView view() {
        if (lot == null) throw new IllegalStateException("An award is of a lot");
        return new SetAsideView(
                lot,
                number,
                state,
                ground,
                reasons,
                new PersonId(proposedBy),
                proposedAt,
                returnNote,
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt,
                bidReference,
                new OrganisationId(supplierId),
                supplierName,
                new Money(price),
                approvedAt,
                noticeNumber,
                noticePublishedAt,
                standstillEnds,
                publicSince);
    }
}
