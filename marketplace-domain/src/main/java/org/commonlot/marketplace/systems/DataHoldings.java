package org.commonlot.marketplace.systems;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DataHoldings extends Repository<DataHolding, UUID> {

    DataHolding saveAndFlush(DataHolding holding);

    Optional<DataHolding> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from DataHolding h where h.id = :id")
    Optional<DataHolding> alone(UUID id);

    @Query("""
        select h from DataHolding h where h.authorityId = :authority and h.withdrawnOn is null
          and (h.facts.title > :title or h.facts.title = :title and h.id > :after)
        order by h.facts.title, h.id\
        """)
    List<DataHolding> held(UUID authority, String title, UUID after, Limit limit);
}
