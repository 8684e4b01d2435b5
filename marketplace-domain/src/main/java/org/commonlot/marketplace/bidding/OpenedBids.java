package org.commonlot.marketplace.bidding;

import java.util.List;
import org.commonlot.marketplace.procurement.LotId;
import org.commonlot.marketplace.terms.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bids that have been opened, for evaluation and what follows: those capabilities decide who may see what. */
@Service
@Transactional(readOnly = true)
public class OpenedBids {

    private final OpenedBidRows rows;
    private final Sealing sealing;

    OpenedBids(OpenedBidRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /** In the order of their random references: the order tells nothing. */
    public List<OpenedBidView> of(LotId lot) {
        return rows.ofLot(lot).stream().map(OpenedBid::view).toList();
    }

    /** @throws NotFound for a bid that has not been opened */
    public OpenedBidView bid(String reference) {
        return opened(reference).view();
    }

    /** What the bid says. The caller has checked that this person may read it. */
    public BidContent content(String reference) {
        var opened = opened(reference);
        return sealing.unseal(opened.lot(), new BidReference(reference)).content();
    }

    private OpenedBid opened(String reference) {
        return rows.findById(new BidReference(reference)).orElseThrow(NotFound::new);
    }
}
