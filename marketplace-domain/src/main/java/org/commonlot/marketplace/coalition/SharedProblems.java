package org.commonlot.marketplace.coalition;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SharedProblems extends Repository<SharedProblem, UUID> {

    SharedProblem saveAndFlush(SharedProblem problem);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from SharedProblem p where p.id = :id")
    Optional<SharedProblem> alone(UUID id);

    @Query("""
        select p from SharedProblem p where p.coalitionId = :coalition and p.withdrawn = false
        order by p.proposedAt desc, p.id\
        """)
    List<SharedProblem> of(UUID coalition, Limit limit);

    @Query("select p from SharedProblem p where p.id in :ids")
    List<SharedProblem> among(Collection<UUID> ids);

    @Query("select count(p) from SharedProblem p where p.coalitionId = :coalition and p.withdrawn = false")
    long countOpen(UUID coalition);
}
