package org.commonlot.marketplace.ordering;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonlot.marketplace.contract.ContractId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrderBooks extends Repository<OrderBook, ContractId> {

    OrderBook saveAndFlush(OrderBook book);

    Optional<OrderBook> findById(ContractId id);

    List<OrderBook> findByIdIn(Collection<ContractId> ids);

    /** Asked before the book is held: an entity that was read before would be stale then. */
    @Query("select b.authorityId from OrderBook b where b.id = :id")
    Optional<UUID> authority(ContractId id);

    @Query("select b.lotId from OrderBook b where b.id = :id")
    Optional<UUID> lot(ContractId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from OrderBook b where b.id = :id")
    Optional<OrderBook> alone(ContractId id);

    @Query("select b from OrderBook b where b.authorityId in :authorities order by b.supplierName, b.id.value")
    List<OrderBook> ofAuthorities(Collection<UUID> authorities, Limit limit);

    @Query("select count(o) from PurchaseOrder o, OrderBook b where o.contractId = b.id.value and b.lotId = :lot"
            + " and o.lineId is not null")
    long ordersOfLot(UUID lot);
}
