package org.commonlot.marketplace.pooling;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class AllocationOnPostgresIT extends AllocationRules {}
