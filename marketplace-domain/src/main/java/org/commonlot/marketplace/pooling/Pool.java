package org.commonlot.marketplace.pooling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonlot.marketplace.coalition.CoalitionId;
import org.commonlot.marketplace.procurement.ProcurementId;
import org.commonlot.marketplace.terms.Refused;
import org.commonlot.marketplace.terms.UkTime;
import org.jspecify.annotations.Nullable;

/** Demand lines that are to be bought together. */
@Entity
class Pool {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private @Nullable Long version;

    private UUID coalitionId = id;
    private String title = "";
    private LocalDate lockDay = LocalDate.EPOCH;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private Instant groupedAt = Instant.EPOCH;
    private @Nullable Instant nudgedAt;
    private @Nullable UUID procurementId;

    protected Pool() {}

    static Pool group(CoalitionId coalition, PoolTerms terms, Instant now) {
        terms.check(UkTime.date(now));
        var pool = new Pool();
        pool.coalitionId = coalition.value();
        pool.title = terms.title().strip();
        pool.take(terms);
        pool.groupedAt = now;
        return pool;
    }

    /** Moves the lock date or the limits, as long as it has not passed. */
    void revise(PoolTerms terms, Instant now) {
        if (isLocked(now)) throw new Refused(PoolingRefusal.LOCK_OVER);
        terms.check(UkTime.date(now));
        title = terms.title().strip();
        take(terms);
    }

    private void take(PoolTerms terms) {
        lockDay = terms.lock();
        least = terms.least();
        most = terms.most();
    }

    /** Commitments are taken until the end of the lock day, UK time. */
    boolean isLocked(Instant now) {
        return !now.isBefore(UkTime.endOf(lockDay));
    }

    void nudge(Instant now) {
        if (isLocked(now)) throw new Refused(PoolingRefusal.LOCK_OVER);
        if (nudgedAt != null && UkTime.date(nudgedAt).equals(UkTime.date(now))) {
            throw new Refused(PoolingRefusal.NUDGED_TODAY);
        }
        nudgedAt = now;
    }

    void become(ProcurementId procurement) {
        if (procurementId != null) throw new Refused(PoolingRefusal.DRAFTED_ALREADY);
        procurementId = procurement.value();
    }

    UUID id() {
        return id;
    }

    CoalitionId coalition() {
        return new CoalitionId(coalitionId);
    }

    String title() {
        return title;
    }

    @Nullable
    ProcurementId procurement() {
        return procurementId == null ? null : new ProcurementId(procurementId);
    }

    PoolTerms terms() {
        return new PoolTerms(title, lockDay, least, most);
    }

    @Nullable
    Instant nudgedAt() {
        return nudgedAt;
    }
}
