package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ModeratingOnPostgresIT extends ModeratingRules {}
