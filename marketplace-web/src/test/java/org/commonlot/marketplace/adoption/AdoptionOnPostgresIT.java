package org.commonlot.marketplace.adoption;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class AdoptionOnPostgresIT extends AdoptionRules {}
