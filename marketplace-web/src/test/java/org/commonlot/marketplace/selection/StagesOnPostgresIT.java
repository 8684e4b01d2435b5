package org.commonlot.marketplace.selection;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class StagesOnPostgresIT extends StagesRules {}
