package org.commonlot.marketplace.ordering;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PriceLines extends Repository<PriceLine, UUID> {

    PriceLine saveAndFlush(PriceLine line);

    void delete(PriceLine line);

    void flush();

    @Query("select l from PriceLine l where l.lotId = :lot order by l.place")
    List<PriceLine> ofLot(UUID lot);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PriceLine l where l.id = :id")
    Optional<PriceLine> alone(UUID id);
}
