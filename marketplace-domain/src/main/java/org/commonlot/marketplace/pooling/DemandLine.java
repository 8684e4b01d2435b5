package org.commonlot.marketplace.pooling;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.OrganisationId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Something that one authority needs, with all the steps of the ladder that were signed for it. */
@Entity
class DemandLine {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID coalitionId = id;
    private UUID authorityId = id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "demand_value"))
    private Demand demand = new Demand("", "", null, null, null, BigDecimal.ONE, LocalDate.EPOCH, null, null, null);

    private Instant writtenAt = Instant.EPOCH;
    private boolean withdrawn;
    private @Nullable UUID poolId;

    @ElementCollection
    @CollectionTable(name = "demand_signing", joinColumns = @JoinColumn(name = "line_id"))
    @OrderColumn(name = "place")
    @AttributeOverride(name = "value", column = @Column(name = "signed_value"))
    @BatchSize(size = 100)
    private List<Signing> signings = new ArrayList<>();

    protected DemandLine() {}

    static DemandLine write(CoalitionId coalition, OrganisationId authority, Demand demand, Instant now) {
        demand.check(UkTime.date(now));
        var line = new DemandLine();
        line.coalitionId = coalition.value();
        line.authorityId = authority.value();
        line.demand = demand;
        line.writtenAt = now;
        return line;
    }

    void revise(long seen, Demand changed, Instant now) {
        requireOpen();
        if (version == null || version != seen) throw new Refused(PoolingRefusal.CHANGED_MEANWHILE);
        changed.check(UkTime.date(now));
        if (standing(UkTime.date(now)) != null) throw new Refused(PoolingRefusal.LINE_COMMITTED);
        demand = changed;
    }

    /** Takes the line back, unless a commitment stands: that is withdrawn first, by whoever may. */
    void withdraw(Instant now) {
        requireOpen();
        if (standing(UkTime.date(now)) != null) throw new Refused(PoolingRefusal.LINE_COMMITTED);
        withdrawn = true;
        poolId = null;
    }

    void group(UUID pool) {
        requireOpen();
        if (poolId != null && !poolId.equals(pool)) throw new Refused(PoolingRefusal.LINE_GROUPED);
        poolId = pool;
    }

    /** Signs the next step; a step that is signed again has a new value or a new day on which it lapses. */
    Signing commit(
            CommitmentStep step,
            @Nullable BigDecimal value,
            @Nullable LocalDate expires,
            Ladder.Circumstances at,
            Actor by,
            Instant now) {
        requireOpen();
        Ladder.requireStep(last(), step, value, expires, at);
        return sign(
                new Signing(step, value, expires, null, null, false, by.person().value(), by.name(), now));
    }

    /**
     * Withdraws what stands.
     *
     * @param seen the price that was shown before
     */
    Signing retreat(String reason, BigDecimal seen, Ladder.Circumstances at, Actor by, Instant now) {
        var current = Ladder.requireStanding(last(), at.today());
        if (reason.isBlank()) throw new Refused(PoolingRefusal.REASON_EMPTY);
        var price = Ladder.price(current, at);
        if (price.compareTo(seen) != 0) throw new Refused(PoolingRefusal.EFFECT_NOT_SEEN, price.toPlainString());
        return sign(new Signing(
                CommitmentStep.WITHDRAWN,
                current.value(),
                null,
                reason.strip(),
                price,
                at.locked(),
                by.person().value(),
                by.name(),
                now));
    }

    private Signing sign(Signing signing) {
        signings.add(signing);
        return signing;
    }

    private void requireOpen() {
        if (withdrawn) throw new Refused(PoolingRefusal.LINE_WITHDRAWN);
    }

    @Nullable
    Signing last() {
        return signings.isEmpty() ? null : signings.getLast();
    }

    /** What counts on a day, if anything does. */
    @Nullable
    Signing standing(LocalDate day) {
        var last = last();
        return last != null && last.standsOn(day) ? last : null;
    }

    UUID id() {
        return id;
    }

    CoalitionId coalition() {
        return new CoalitionId(coalitionId);
    }

    OrganisationId authority() {
        return new OrganisationId(authorityId);
    }

    Demand demand() {
        return demand;
    }

    @Nullable
    UUID pool() {
        return poolId;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    LineView view(String authority, LocalDate day) {
        var standing = standing(day);
        var last = last();
        return new LineView(
                id,
                version == null ? 0 : version,
                coalition(),
                authority(),
                authority,
                demand,
                poolId,
                withdrawn,
                standing == null ? null : standing.view(),
                last == null ? null : last.view(),
                signings.stream().map(Signing::view).toList());
    }
}
