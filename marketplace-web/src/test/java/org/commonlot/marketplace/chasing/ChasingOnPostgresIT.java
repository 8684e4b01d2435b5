package org.commonlot.marketplace.chasing;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ChasingOnPostgresIT extends ChasingRules {}
