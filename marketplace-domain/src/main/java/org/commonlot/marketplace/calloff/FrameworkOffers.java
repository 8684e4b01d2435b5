package org.commonlot.marketplace.calloff;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FrameworkOffers extends Repository<FrameworkOffer, UUID> {

    FrameworkOffer saveAndFlush(FrameworkOffer offer);

    void delete(FrameworkOffer offer);

    Optional<FrameworkOffer> findById(UUID procurement);

    List<FrameworkOffer> findByProcurementIdIn(Collection<UUID> procurements);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FrameworkOffer f where f.procurementId = :procurement")
    Optional<FrameworkOffer> alone(UUID procurement);
}
