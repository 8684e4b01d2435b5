package org.commonlot.marketplace.preparation;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class PreparingOnPostgresIT extends PreparingRules {}
