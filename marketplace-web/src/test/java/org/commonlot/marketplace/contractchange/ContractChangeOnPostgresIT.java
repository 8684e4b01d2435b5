package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ContractChangeOnPostgresIT extends ContractChangeRules {}
