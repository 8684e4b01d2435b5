package org.commonlot.marketplace.coalition;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Ballots extends Repository<Ballot, UUID> {

    Ballot saveAndFlush(Ballot ballot);

    Optional<Ballot> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Ballot b where b.id = :id")
    Optional<Ballot> alone(UUID id);

    @Query("select b from Ballot b where b.coalitionId = :coalition order by b.closesAt desc, b.id")
    List<Ballot> of(UUID coalition, Limit limit);
}
