package org.commonlot.marketplace.award;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.procurement.LotLimits;
import org.commonlot.marketplace.terms.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The mechanism of the notice where it limits how many lots one supplier may be awarded (Procurement Act 2023, s.23(4)):
 * lots are awarded in its order, and whoever has won as many as one may is passed over from then on.
 */
final class AwardLimit {

    private final LotLimits limits;
    private final List<Standing> lots;

    /**
     * Where a lot stands.
     *
     * @param settled approved, or ended without award: nothing will change who won it
     * @param winner of an award that is approved
     */
    record Standing(
            LotId lot,
            int number,
            BigDecimal value,
            boolean settled,
            @Nullable OrganisationId winner) {}

    AwardLimit(LotLimits limits, Collection<Standing> lots) {
        this.limits = limits;
        this.lots = lots.stream().sorted(order(limits.rule())).toList();
    }

    private static Comparator<Standing> order(LotLimits.@Nullable AwardOrder rule) {
        var byNumber = Comparator.comparingInt(Standing::number);
        if (rule == null) return byNumber;
        return switch (rule) {
            case BY_NUMBER -> byNumber;
            case BY_VALUE -> Comparator.comparing(Standing::value).reversed().thenComparing(byNumber);
        };
    }

    /** The lot that must be awarded or ended before this one; none where awards aren't limited. */
    Optional<Standing> before(LotId lot) {
        if (limits.awarded() == null) return Optional.empty();
        return lots.stream()
                .takeWhile(standing -> !standing.lot().equals(lot))
                .filter(standing -> !standing.settled())
                .findFirst();
    }

    /** Whether one more lot may go to a firm, which may be known as several suppliers. */
    boolean admits(Collection<OrganisationId> firm, LotId lot) {
        var most = limits.awarded();
        if (most == null) return true;
        return lots.stream()
                        .filter(standing -> !standing.lot().equals(lot))
                        .filter(standing -> standing.winner() != null && firm.contains(standing.winner()))
                        .count()
                < most;
    }
}
