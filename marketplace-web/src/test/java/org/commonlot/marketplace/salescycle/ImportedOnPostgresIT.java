package org.commonlot.marketplace.salescycle;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ImportedOnPostgresIT extends ImportedRules {}
