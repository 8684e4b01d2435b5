package org.commonlot.marketplace.challenge;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AwardHolds extends Repository<AwardHold, HoldId> {

    AwardHold saveAndFlush(AwardHold hold);

    Optional<AwardHold> findById(HoldId id);

    @Query("select h from AwardHold h where h.lot = :lot order by h.recordedAt, h.id.value")
    List<AwardHold> ofLot(LotId lot);
}
