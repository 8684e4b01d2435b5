package org.commonlot.marketplace.adoption;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Adoptions extends Repository<Adoption, AdoptionId> {

    Adoption saveAndFlush(Adoption adoption);

    Optional<Adoption> findById(AdoptionId id);

    Optional<Adoption> findByContractIdAndAuthorityId(UUID contract, UUID authority);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Adoption a where a.id = :id")
    Optional<Adoption> alone(AdoptionId id);

    @Query("select a.id from Adoption a where a.state <> RETIRED and a.answeredAt <= :since"
            + " and (a.askedAt is null or a.askedAt <= :since) order by a.answeredAt, a.id.value")
    List<AdoptionId> due(Instant since, Limit limit);
}
