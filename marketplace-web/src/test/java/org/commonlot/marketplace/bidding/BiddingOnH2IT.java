package org.commonlot.marketplace.bidding;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class BiddingOnH2IT extends BiddingRules {}
