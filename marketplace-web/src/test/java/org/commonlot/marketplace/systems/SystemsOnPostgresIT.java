package org.commonlot.marketplace.systems;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class SystemsOnPostgresIT extends SystemsRules {}
