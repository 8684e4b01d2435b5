package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScoreAssignments extends Repository<ScoreAssignment, UUID> {

    ScoreAssignment save(ScoreAssignment assignment);

    @Query(
            "select distinct a from ScoreAssignment a left join fetch a.exempt where a.lot = :lot order by a.assignedAt, a.number")
    List<ScoreAssignment> ofLot(LotId lot);
}
