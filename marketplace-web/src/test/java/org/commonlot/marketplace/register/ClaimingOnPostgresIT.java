package org.commonlot.marketplace.register;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ClaimingOnPostgresIT extends ClaimingRules {}
