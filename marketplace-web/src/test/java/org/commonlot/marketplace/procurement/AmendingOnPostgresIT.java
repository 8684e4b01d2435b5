package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class AmendingOnPostgresIT extends AmendingRules {}
