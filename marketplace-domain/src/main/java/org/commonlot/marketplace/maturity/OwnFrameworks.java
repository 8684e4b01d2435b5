package org.commonlot.marketplace.maturity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OwnFrameworks extends Repository<OwnFramework, UUID> {

    OwnFramework saveAndFlush(OwnFramework framework);

    Optional<OwnFramework> findById(UUID id);

    /** Alone: whatever is done to one is done after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from OwnFramework f where f.id = :id")
    Optional<OwnFramework> alone(UUID id);

    @Query("select f from OwnFramework f where f.authorityId = :authority order by f.title, f.id")
    List<OwnFramework> of(UUID authority, Limit limit);

    @Query("select count(f) from OwnFramework f where f.authorityId = :authority")
    long countOf(UUID authority);
}
