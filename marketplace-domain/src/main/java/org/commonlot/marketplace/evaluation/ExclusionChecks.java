package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExclusionChecks extends Repository<ExclusionCheck, String> {

    ExclusionCheck save(ExclusionCheck check);

    Optional<ExclusionCheck> findById(String reference);

    @Query("select c from ExclusionCheck c where c.lot = :lot order by c.bidReference")
    List<ExclusionCheck> ofLot(LotId lot);
}
