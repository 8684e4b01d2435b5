package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class CompetingOnPostgresIT extends CompetingRules {}
