package org.commonlot.marketplace.market;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class MarketOnPostgresIT extends MarketRules {}
