package org.commonlot.marketplace.discovery;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class SearchingOnPostgresIT extends SearchingRules {}
