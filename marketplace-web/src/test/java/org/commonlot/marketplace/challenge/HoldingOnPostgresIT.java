package org.commonlot.marketplace.challenge;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class HoldingOnPostgresIT extends HoldingRules {}
