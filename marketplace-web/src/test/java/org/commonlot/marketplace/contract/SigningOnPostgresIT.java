package org.commonlot.marketplace.contract;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class SigningOnPostgresIT extends SigningRules {}
