package org.commonlot.marketplace.maturity;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class MaturityOnPostgresIT extends MaturityRules {}
