package org.commonlot.marketplace.clarification;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ClarifyingOnPostgresIT extends ClarifyingRules {}
