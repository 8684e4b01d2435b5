package org.commonlot.marketplace.evaluation;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class RecordCheckingOnPostgresIT extends RecordCheckingRules {}
