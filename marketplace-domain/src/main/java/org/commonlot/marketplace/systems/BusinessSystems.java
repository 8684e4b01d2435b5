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

interface BusinessSystems extends Repository<BusinessSystem, UUID> {

    BusinessSystem saveAndFlush(BusinessSystem system);

    Optional<BusinessSystem> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from BusinessSystem s where s.id = :id")
    Optional<BusinessSystem> alone(UUID id);

    @Query("""
        select s from BusinessSystem s where s.authorityId = :authority and s.retiredOn is null
        order by s.facts.name, s.id\
        """)
    List<BusinessSystem> inUse(UUID authority, Limit limit);

    @Query("""
        select distinct s.authorityId from BusinessSystem s
        where s.facts.contractId = :contract and s.retiredOn is null\
        """)
    List<UUID> authoritiesUnder(UUID contract);

    @Query("""
        select s.authorityId from BusinessSystem s where s.retiredOn is null and s.confirmedOn <= :before
          and not exists (select r from RegisterReminder r where r.authorityId = s.authorityId and r.remindedOn > :asked)
        group by s.authorityId order by s.authorityId\
        """)
    List<UUID> authoritiesDue(LocalDate before, LocalDate asked, Limit limit);
}
