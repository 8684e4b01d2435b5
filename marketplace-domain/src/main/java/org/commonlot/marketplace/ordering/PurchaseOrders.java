package org.commonlot.marketplace.ordering;

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
}
