package org.commonlot.marketplace.salescycle;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class SalesCycleOnPostgresIT extends SalesCycleRules {}
