package org.commonlot.marketplace.award;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class EditingSummariesOnPostgresIT extends EditingSummariesRules {}
