package org.commonlot.marketplace.pooling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ladder: a pure function of where a commitment stands and under which circumstances the next step is to
 * be signed. Who may sign is the scheme of delegation's business ({@link Delegations}).
 */
final class Ladder {

    private Ladder() {}

    /**
     * The circumstances.
     *
     * @param today in UK time
     * @param grouped whether the line is in a group
     * @param locked whether that group's lock date has passed
     * @param agreed whether the authority has signed the newest agreement
     * @param percent what withdrawing a binding commitment after the lock date costs by it
     */
    record Circumstances(LocalDate today, boolean grouped, boolean locked, boolean agreed, BigDecimal percent) {}

    /** Whether the step can be signed. */
    static void requireStep(
            @Nullable Signing current,
            CommitmentStep wanted,
            @Nullable BigDecimal value,
            @Nullable LocalDate expires,
            Circumstances at) {
        if (at.locked()) throw new Refused(PoolingRefusal.LOCKED);
        if (current != null && current.standsOn(at.today()) && wanted.compareTo(current.step()) < 0) {
            throw new Refused(PoolingRefusal.STEP_DOWN);
        }
        if (wanted.needsValue() && (value == null || value.signum() <= 0)) {
            throw new Refused(PoolingRefusal.VALUE_NEEDED);
        }
        if (wanted != CommitmentStep.BINDING && expires == null) throw new Refused(PoolingRefusal.EXPIRY_NEEDED);
        if (expires != null && expires.isBefore(at.today())) throw new Refused(PoolingRefusal.EXPIRY_PASSED);
        if (wanted != CommitmentStep.BINDING) return;
        if (!at.grouped()) throw new Refused(PoolingRefusal.NOT_GROUPED);
        if (!at.agreed()) throw new Refused(PoolingRefusal.AGREEMENT_UNSIGNED);
    }

    /** What stands and is to be withdrawn. */
    static Signing requireStanding(@Nullable Signing current, LocalDate today) {
        if (current == null || !current.standsOn(today)) throw new Refused(PoolingRefusal.NOTHING_TO_WITHDRAW);
        return current;
    }

    /** What withdrawing costs: a share of a binding commitment once it is locked, to the penny, else nothing. */
    static BigDecimal price(Signing current, Circumstances at) {
        var value = current.value();
        if (!at.locked() || current.step() != CommitmentStep.BINDING || value == null) {
            return BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
        }
        return value.multiply(at.percent()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
}
