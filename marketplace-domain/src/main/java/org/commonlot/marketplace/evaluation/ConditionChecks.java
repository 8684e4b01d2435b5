package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConditionChecks extends Repository<ConditionCheck, UUID> {

    ConditionCheck save(ConditionCheck check);

    @Query("select c from ConditionCheck c where c.bidReference = :reference and c.condition = :condition")
    Optional<ConditionCheck> of(String reference, Condition condition);

    @Query("select c from ConditionCheck c where c.bidReference = :reference")
    List<ConditionCheck> of(String reference);

    @Query("select c from ConditionCheck c where c.lot = :lot")
    List<ConditionCheck> ofLot(LotId lot);
}
