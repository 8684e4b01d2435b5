package org.commonlot.marketplace.contractchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.commonlot.marketplace.procedure.ContractKind;
import org.commonlot.marketplace.terms.Money;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the Act for changing a contract, of a contract as it stands. Amounts include VAT.
 *
 * @param publicContract whether it was above its threshold when it was procured
 * @param value before the change
 * @param starts the first day
 * @param maximumEnds the last day provided for on award
 * @param ends the last day before the change
 * @param earlier what earlier changes added or took without a notice of their own
 * @param belowThreshold the sum of what earlier below-threshold modifications changed
 * @param threshold for this kind of contract today
 */
record ChangeLaw(
        ContractKind kind,
        boolean publicContract,
        Money value,
        @Nullable LocalDate starts,
        @Nullable LocalDate maximumEnds,
        @Nullable LocalDate ends,
        Earlier earlier,
        BigDecimal belowThreshold,
        Money threshold) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Value and days that earlier changes added. */
    record Earlier(BigDecimal value, long days) {
        static final Earlier NONE = new Earlier(BigDecimal.ZERO, 0);
    }

    /** Whether s.74 applies: to a public contract, and to one that the change would bring to its threshold. */
    boolean applies(Money after) {
        return publicContract || after.compareTo(threshold) >= 0;
    }

    /** @throws Refused when the change is beyond its ground */
    void check(ChangeGround ground, ProposeChange change) {
        var added = change.value().amount().subtract(value.amount());
        if (!applies(change.value())) return;
        switch (ground.test()) {
            case LIGHT_TOUCH -> {
                if (!kind.lightTouch()) throw new Refused(ChangeRefusal.NOT_LIGHT_TOUCH);
            }
            case NOT_SUBSTANTIAL -> checkNotSubstantial(change);
            case BELOW_THRESHOLD -> checkBelowThreshold(change, added);
            case PERMITTED -> checkPermitted(ground, change, added);
            case NONE -> {}
        }
    }

    /** Sch 8: not another contract, and within the limit of the ground where it has one. */
    private void checkPermitted(ChangeGround ground, ProposeChange change, BigDecimal added) {
        if (change.nature()) throw new Refused(ChangeRefusal.NATURE_CHANGES);
        var most = ground.mostPercent();
        if (most != null && over(added, most)) throw new Refused(ChangeRefusal.OVER_MOST, most, share(most));
    }

    /** S.74(3). */
    private void checkNotSubstantial(ProposeChange change) {
        if (termOver(days(change.ends()), change.ends())) throw new Refused(ChangeRefusal.SUBSTANTIAL_TERM);
        if (change.scope()) throw new Refused(ChangeRefusal.SUBSTANTIAL_SCOPE);
        if (change.balance()) throw new Refused(ChangeRefusal.SUBSTANTIAL_BALANCE);
    }

    /** S.74(4). */
    private void checkBelowThreshold(ProposeChange change, BigDecimal added) {
        if (over(added.abs(), tenth())) throw new Refused(ChangeRefusal.OVER_ITS_SHARE, tenth(), share(tenth()));
        if (belowThreshold.add(added).compareTo(threshold.amount()) >= 0) {
            throw new Refused(ChangeRefusal.AGGREGATE_OVER_THRESHOLD, threshold.amount());
        }
        if (change.scope()) throw new Refused(ChangeRefusal.SCOPE_CHANGES);
    }

    /**
     * Which notice the change owes. S.75(2) names two exceptions joined by "or"; a notice is due when either limit is
     * exceeded, as the other reading would leave it to whoever keeps one of them.
     */
    NoticeRule notice(ProposeChange change) {
        if (!applies(change.value())) return NoticeRule.NOT_PUBLIC;
        if (kind.lightTouch()) return NoticeRule.LIGHT_TOUCH;
        var added = change.value().amount().subtract(value.amount());
        long days = days(change.ends());
        if (change.linked()) {
            added = added.add(earlier.value());
            days += earlier.days();
        }
        if (over(added.abs(), tenth())) return NoticeRule.VALUE;
        if (termOver(days, change.ends())) return NoticeRule.TERM;
        return NoticeRule.WITHIN_LIMITS;
    }

    /** Every change of the supplier of a public contract owes one. */
    NoticeRule novation() {
        if (!publicContract) return NoticeRule.NOT_PUBLIC;
        return kind.lightTouch() ? NoticeRule.LIGHT_TOUCH : NoticeRule.NOVATION;
    }

    NoticeRule termination() {
        return publicContract ? NoticeRule.TERMINATION : NoticeRule.NOT_PUBLIC;
    }

    /** Ten per cent of goods and services, fifteen of works. */
    private int tenth() {
        return kind.category().equals("works") ? 15 : 10;
    }

    private boolean over(BigDecimal added, int percent) {
        return added.multiply(HUNDRED).compareTo(value.amount().multiply(BigDecimal.valueOf(percent))) > 0;
    }

    private BigDecimal share(int percent) {
        return value.amount()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(2, RoundingMode.DOWN);
    }

    /** Days by which the end moves. */
    long days(@Nullable LocalDate after) {
        return ends == null || after == null ? 0 : ChronoUnit.DAYS.between(ends, after);
    }

    private boolean sameEnd(@Nullable LocalDate after) {
        return after == null || after.equals(ends);
    }

    /** More than a tenth of the maximum term; where that is not known, any change of the term. */
    private boolean termOver(long days, @Nullable LocalDate after) {
        if (starts == null || maximumEnds == null) return days != 0 || !sameEnd(after);
        long term = ChronoUnit.DAYS.between(starts, maximumEnds) + 1;
        return Math.abs(days) * 10 > term;
    }
}
