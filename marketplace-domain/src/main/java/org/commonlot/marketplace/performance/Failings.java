package org.commonlot.marketplace.performance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Failings extends Repository<Failing, FailingId> {

    Failing saveAndFlush(Failing failing);

    Optional<Failing> findById(FailingId id);

    /** The newest first. */
    @Query("select f from Failing f where f.contractId = :contract order by f.number desc")
    List<Failing> of(UUID contract);
}
