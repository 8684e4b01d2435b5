package org.commonlot.marketplace.award;

import java.util.List;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SetAsides extends Repository<SetAside, SetAsideId> {

    SetAside save(SetAside set);

    /** In the order of their numbers: only the last may still be open. */
    @Query("select s from SetAside s where s.lot = :lot order by s.number")
    List<SetAside> ofLot(LotId lot);
}
