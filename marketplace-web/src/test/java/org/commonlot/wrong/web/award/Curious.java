package org.commonlot.wrong.web.award;

import org.commonlot.wrong.bidding.Bidders;

/** A page that asks who bids. */
class Curious {

    int count(Bidders bidders) {
        return bidders.count();
    }
}
