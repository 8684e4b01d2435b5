package org.commonlot.marketplace.decision;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class DecisionOnPostgresIT extends DecisionRules {}
