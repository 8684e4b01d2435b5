package org.commonlot.marketplace.ordering;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PriceLists extends Repository<PriceList, UUID> {

    PriceList saveAndFlush(PriceList list);

    void delete(PriceList list);

    Optional<PriceList> findById(UUID lot);

    List<PriceList> findByLotIdIn(Collection<UUID> lots);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PriceList l where l.lotId = :lot")
    Optional<PriceList> alone(UUID lot);
}
