package org.commonlot.marketplace.pooling;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DemandLines extends Repository<DemandLine, UUID> {

    DemandLine saveAndFlush(DemandLine line);

    Optional<DemandLine> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from DemandLine l where l.id = :id")
    Optional<DemandLine> alone(UUID id);

    @Query("""
        select l from DemandLine l where l.coalitionId = :coalition and l.withdrawn = false
        order by l.demand.neededFrom, l.demand.title, l.id\
        """)
    List<DemandLine> open(UUID coalition, Limit limit);

    @Query("select l from DemandLine l where l.poolId = :pool order by l.demand.title, l.id")
    List<DemandLine> inPool(UUID pool);

    @Query("select count(l) from DemandLine l where l.coalitionId = :coalition and l.withdrawn = false")
    long countOpen(UUID coalition);
}
