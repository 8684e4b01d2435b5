package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PriceQueries extends Repository<PriceQuery, String> {

    PriceQuery save(PriceQuery query);

    Optional<PriceQuery> findById(String reference);

    @Query("select q from PriceQuery q where q.lot = :lot order by q.bidReference")
    List<PriceQuery> ofLot(LotId lot);
}
