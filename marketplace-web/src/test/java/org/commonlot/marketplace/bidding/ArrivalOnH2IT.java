package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ArrivalOnH2IT extends ArrivalRules {

    @Override
    int usualCrowd() {
        return 40;
    }
}
