package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class BiddingOnPostgresIT extends BiddingRules {}
