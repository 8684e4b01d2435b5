package org.commonlot.marketplace.planning;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class PlanningOnPostgresIT extends PlanningRules {}
