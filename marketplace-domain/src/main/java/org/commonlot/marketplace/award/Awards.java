package org.commonlot.marketplace.award;

import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.repository.Repository;

interface Awards extends Repository<Award, LotId> {

    Award save(Award award);

    Optional<Award> findById(LotId lot);
}
