package org.commonlot.marketplace.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/** An authority asks to buy together with the one that plans something, and is answered. */
@Entity
class PlanJoin {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID entryId = id;
    private UUID authorityId = id;
    private String need = "";
    private BigDecimal most = BigDecimal.ONE;

    @Enumerated(EnumType.STRING)
    private JoinState state = JoinState.ASKED;

    private @Nullable String reason;
    private UUID askedBy = id;
    private String askedName = "";
    private Instant askedAt = Instant.EPOCH;
    private @Nullable String answeredName;
    private @Nullable Instant answeredAt;
    private @Nullable UUID standing;

    protected PlanJoin() {}

    static PlanJoin ask(UUID entry, OrganisationId authority, String need, BigDecimal most, Actor by, Instant now) {
        if (need.isBlank()) throw new Refused(PlanningRefusal.NEED_EMPTY);
        if (most.signum() <= 0) throw new Refused(PlanningRefusal.VALUE_NOT_POSITIVE);
        var join = new PlanJoin();
        join.entryId = entry;
        join.authorityId = authority.value();
        join.need = need.strip();
        join.most = most;
        join.askedBy = by.person().value();
        join.askedName = by.name();
        join.askedAt = now;
        join.standing = authority.value();
        return join;
    }

    void accept(Actor by, Instant now) {
        if (state != JoinState.ASKED) throw new Refused(PlanningRefusal.JOIN_ANSWERED);
        state = JoinState.ACCEPTED;
        answered(by, now);
    }

    /** Also what was accepted before. */
    void refuse(String why, Actor by, Instant now) {
        if (state == JoinState.REFUSED) throw new Refused(PlanningRefusal.JOIN_ANSWERED);
        if (why.isBlank()) throw new Refused(PlanningRefusal.REASON_EMPTY);
        state = JoinState.REFUSED;
        reason = why.strip();
        standing = null;
        answered(by, now);
    }

    private void answered(Actor by, Instant now) {
        answeredName = by.name();
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID entry() {
        return entryId;
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    BigDecimal most() {
        return most;
    }

    JoinState state() {
        return state;
    }

    PlanJoinView view(String authority) {
        return new PlanJoinView(
                id,
                entryId,
                authority(),
                authority,
                need,
                most,
                state,
                reason,
                askedName,
                askedAt,
                answeredName,
                answeredAt);
    }
}
