package org.commonlot.marketplace.spending;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class SpendingOnPostgresIT extends SpendingRules {}
