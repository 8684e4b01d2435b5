package org.commonlot.marketplace.challenge;

import java.util.List;
import org.commonlot.marketplace.award.AwardDesk;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keeps awards waiting, for the people who may see the award. */
@Service
@Transactional(readOnly = true)
public class HoldDesk {

    private final AwardHolds holds;
    private final AwardDesk awards;

    HoldDesk(AwardHolds holds, AwardDesk awards) {
        this.holds = holds;
        this.awards = awards;
    }

    /** All of a lot, oldest first; none before an award is proposed. */
    public List<HoldView> of(LotId lot, Actor actor) {
        if (awards.award(lot, actor).isEmpty()) return List.of();
        return holds.ofLot(lot).stream().map(AwardHold::view).toList();
    }

    public HoldView hold(LotId lot, HoldId id, Actor actor) {
        return of(lot, actor).stream()
                .filter(hold -> hold.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
