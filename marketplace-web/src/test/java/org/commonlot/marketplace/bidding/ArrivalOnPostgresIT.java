package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ArrivalOnPostgresIT extends ArrivalRules {

    @Override
    int usualCrowd() {
        return 200;
    }
}
