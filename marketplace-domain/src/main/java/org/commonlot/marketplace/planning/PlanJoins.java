package org.commonlot.marketplace.planning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanJoins extends Repository<PlanJoin, UUID> {

    PlanJoin saveAndFlush(PlanJoin join);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from PlanJoin j where j.id = :id")
    Optional<PlanJoin> alone(UUID id);

    @Query("select count(j) > 0 from PlanJoin j where j.entryId = :entry and j.standing = :authority")
    boolean stands(UUID entry, UUID authority);

    @Query("select j from PlanJoin j where j.entryId = :entry order by j.askedAt, j.id")
    List<PlanJoin> ofEntry(UUID entry);

    @Query("select j from PlanJoin j where j.authorityId = :authority order by j.askedAt desc, j.id")
    List<PlanJoin> ofAuthority(UUID authority, Limit limit);
}
