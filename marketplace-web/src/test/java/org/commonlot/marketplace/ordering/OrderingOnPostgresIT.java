package org.commonlot.marketplace.ordering;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class OrderingOnPostgresIT extends OrderingRules {}
