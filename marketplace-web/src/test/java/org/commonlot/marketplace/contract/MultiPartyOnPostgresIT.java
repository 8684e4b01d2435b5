package org.commonlot.marketplace.contract;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class MultiPartyOnPostgresIT extends MultiPartyRules {}
