package org.commonlot.marketplace.ledger;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class LedgerOnPostgresIT extends LedgerRules {}
