package org.commonlot.marketplace.coalition;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class BallotOnPostgresIT extends BallotRules {}
