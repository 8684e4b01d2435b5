package org.commonlot.marketplace.market;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class MarketOnH2IT extends MarketRules {}
