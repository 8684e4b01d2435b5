package org.commonlot.marketplace.organisation;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class AddressesOnPostgresIT extends AddressRules {}
