package org.commonlot.marketplace.procurement;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class RestrictingOnPostgresIT extends RestrictingRules {}
