package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScoreSheets extends Repository<ScoreSheet, UUID> {

    ScoreSheet save(ScoreSheet sheet);

    @Query("select s from ScoreSheet s where s.lot = :lot")
    List<ScoreSheet> ofLot(LotId lot);
}
