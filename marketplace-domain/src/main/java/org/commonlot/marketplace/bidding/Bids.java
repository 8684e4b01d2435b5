package org.commonlot.marketplace.bidding;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonlot.marketplace.procurement.LotId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Bids extends Repository<Bid, BidId> {

    Bid saveAndFlush(Bid bid);

    Optional<Bid> findById(BidId id);

    /** Alone: two submissions of one bid come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bid b where b.id = :id")
    Optional<Bid> alone(BidId id);

    @Query("select b from Bid b where b.owner = :owner and b.lot = :lot")
    Optional<Bid> findFor(byte[] owner, LotId lot);

    @Query("select b from Bid b where b.owner = :owner")
    List<Bid> findAllOf(byte[] owner);

    @Query("select b from Bid b where b.owner in :owners and b.lot in :lots order by b.id.value")
    List<Bid> findAllOf(Collection<byte[]> owners, Collection<LotId> lots);

    /** Alone, in one order: whoever comes second waits for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bid b where b.owner in :owners and b.lot in :lots order by b.id.value")
    List<Bid> allAlone(Collection<byte[]> owners, Collection<LotId> lots);

    @Query("select b.lot from Bid b where b.id = :id")
    Optional<LotId> lotOf(BidId id);

    @Query("select b from Bid b where b.lot in :lots")
    List<Bid> findAllFor(Collection<LotId> lots);
}
