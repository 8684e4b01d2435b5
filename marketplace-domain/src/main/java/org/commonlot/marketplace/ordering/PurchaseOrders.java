package org.commonlot.marketplace.ordering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PurchaseOrders extends Repository<PurchaseOrder, OrderId> {

    PurchaseOrder saveAndFlush(PurchaseOrder order);

    Optional<PurchaseOrder> findById(OrderId id);

    @Query("select o from PurchaseOrder o where o.contractId = :contract and o.number < :before order by o.number desc")
    List<PurchaseOrder> before(UUID contract, int before, Limit limit);

    /** What was approved before a moment, or at it with a smaller id: the newest first. */
    @Query("select o from PurchaseOrder o, OrderBook b where o.contractId = b.id.value and b.supplierId in :suppliers"
            + " and (o.approvedAt < :at or (o.approvedAt = :at and o.id.value < :id))"
            + " order by o.approvedAt desc, o.id.value desc")
    List<PurchaseOrder> placedBefore(Collection<UUID> suppliers, Instant at, UUID id, Limit limit);
}
