package org.commonlot.wrong.bidding;

import org.springframework.beans.factory.annotation.Autowired;

/** Wrong: a name that says nothing, and a field that is injected. */
class BidManager {

    @Autowired
    private OwnClock clock;

    OwnClock clock() {
        return clock;
    }
}
