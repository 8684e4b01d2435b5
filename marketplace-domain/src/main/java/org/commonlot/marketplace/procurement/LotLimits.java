package org.commonlot.marketplace.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.commonlot.marketplace.terms.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How many lots one supplier may bid for and be awarded (Procurement Act 2023, ss.20(7) and 23(4)). A limit on awards
 * needs an objective mechanism, which stands in the notice.
 *
 * @param bidFor nothing where there is no limit
 * @param awarded nothing where there is no limit
 * @param rule in which order lots are awarded, where awards are limited
 */
@Embeddable
public record LotLimits(
        @Column(name = "lots_bid_for") @Nullable Integer bidFor,
        @Column(name = "lots_awarded") @Nullable Integer awarded,

        @Column(name = "lots_award_rule") @Enumerated(EnumType.STRING) @Nullable
        AwardOrder rule) {

    public static final LotLimits NONE = new LotLimits(null, null, null);

    /** The order in which lots are awarded: whoever has won as many as one may is passed over from then on. */
    public enum AwardOrder {
        /** Lot 1 first. */
        BY_NUMBER,
        /** The lot of the highest estimated value first; of equal ones, the lower number. */
        BY_VALUE
    }

    public boolean any() {
        return bidFor != null || awarded != null;
    }

    void check(int lots) {
        if (outOfRange(bidFor, lots)) throw new Refused(ProcurementRefusal.LOTS_BID_FOR_RANGE, lots - 1);
        if (outOfRange(awarded, lots)) throw new Refused(ProcurementRefusal.LOTS_AWARDED_RANGE, lots - 1);
        if (awarded != null && rule == null) throw new Refused(ProcurementRefusal.LOTS_AWARD_RULE_NEEDED);
    }

    /** A limit that nobody could reach is none. */
    private static boolean outOfRange(@Nullable Integer limit, int lots) {
        return limit != null && (limit < 1 || limit >= lots);
    }
}
