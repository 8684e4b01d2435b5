package org.commonlot.marketplace.systems;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DatasetRequests extends Repository<DatasetRequest, UUID> {

    DatasetRequest saveAndFlush(DatasetRequest request);

    Optional<DatasetRequest> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from DatasetRequest r where r.id = :id")
    Optional<DatasetRequest> alone(UUID id);

    @Query("""
        select r from DatasetRequest r where r.authorityId = :authority
        order by case when r.answeredAt is null then 0 else 1 end, r.dueOn desc, r.id\
        """)
    List<DatasetRequest> of(UUID authority, Limit limit);

    @Query("""
        select r from DatasetRequest r where r.authorityId = :authority and r.answeredAt is not null
        order by r.answeredAt desc, r.id\
        """)
    List<DatasetRequest> answered(UUID authority, Limit limit);

    @Query("select count(r) from DatasetRequest r where r.askedBy = :person and r.answeredAt is null")
    long waitingOf(UUID person);

    @Query("""
        select r.id from DatasetRequest r where r.answeredAt is null and r.remindedOn is null and r.dueOn <= :until
        order by r.dueOn, r.id\
        """)
    List<UUID> due(LocalDate until, Limit limit);
}
