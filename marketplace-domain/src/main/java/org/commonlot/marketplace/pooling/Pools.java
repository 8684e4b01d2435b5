package org.commonlot.marketplace.pooling;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Pools extends Repository<Pool, UUID> {

    Pool saveAndFlush(Pool pool);

    Optional<Pool> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pool p where p.id = :id")
    Optional<Pool> alone(UUID id);

    @Query("select p from Pool p where p.coalitionId = :coalition order by p.groupedAt desc, p.id")
    List<Pool> of(UUID coalition);

    Optional<Pool> findByProcurementId(UUID procurementId);
}
