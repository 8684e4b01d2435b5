package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ReplacingOnPostgresIT extends ReplacingRules {}
