package org.commonlot.marketplace.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.repository.Repository;

interface Evaluations extends Repository<Evaluation, LotId> {

    Evaluation save(Evaluation evaluation);

    Optional<Evaluation> findById(LotId lot);

    List<Evaluation> findByProcurementId(UUID procurementId);
}
