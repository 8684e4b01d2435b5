package org.commonlot.marketplace.decision;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AwardGates extends Repository<AwardGate, UUID> {

    AwardGate saveAndFlush(AwardGate gate);

    @Query("select g from AwardGate g where g.lot = :lot")
    List<AwardGate> ofLot(LotId lot);
}
