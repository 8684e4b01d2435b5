package org.commonlot.marketplace.performance;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class FailingsOnPostgresIT extends FailingsRules {}
