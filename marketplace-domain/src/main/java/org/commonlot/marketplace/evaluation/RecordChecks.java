package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecordChecks extends Repository<RecordCheck, UUID> {

    RecordCheck save(RecordCheck check);

    @Query("select c from RecordCheck c where c.lot = :lot order by c.number")
    List<RecordCheck> ofLot(LotId lot);
}
