package org.commonlot.marketplace.publication;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ReleasesOnPostgresIT extends ReleasesRules {}
