package org.commonlot.marketplace.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Awards extends Repository<Award, LotId> {

    Award save(Award award);

    Optional<Award> findById(LotId lot);

    List<Award> findByStandstillEndsGreaterThanOrderByStandstillEnds(Instant moment, Limit limit);
}
