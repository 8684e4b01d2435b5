package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ImprovementOnPostgresIT extends ImprovementRules {}
