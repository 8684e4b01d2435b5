package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Kpis extends Repository<Kpi, KpiId> {

    Kpi saveAndFlush(Kpi kpi);

    Optional<Kpi> findById(KpiId id);

    @Query("select k from Kpi k where k.contractId = :contract order by k.number")
    List<Kpi> of(UUID contract);
}
