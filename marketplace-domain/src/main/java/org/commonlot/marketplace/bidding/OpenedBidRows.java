package org.commonlot.marketplace.bidding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OpenedBidRows extends Repository<OpenedBid, BidReference> {

    OpenedBid save(OpenedBid bid);

    Optional<OpenedBid> findById(BidReference reference);

    @Query("select b from OpenedBid b where b.reference.value in :references")
    List<OpenedBid> all(Collection<String> references);

    @Query("select b from OpenedBid b where b.lot = :lot order by b.reference.value")
    List<OpenedBid> ofLot(LotId lot);
}
