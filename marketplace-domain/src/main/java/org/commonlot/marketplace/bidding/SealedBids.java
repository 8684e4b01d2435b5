package org.commonlot.marketplace.bidding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SealedBids extends Repository<SealedBid, BidReference> {

    SealedBid save(SealedBid bid);

    Optional<SealedBid> findById(BidReference reference);

    @Query("select b from SealedBid b where b.reference.value in :references")
    List<SealedBid> all(Collection<String> references);

    @Query("select b from SealedBid b where b.lot = :lot and b.state = SEALED order by b.reference.value")
    List<SealedBid> standing(LotId lot);
}
