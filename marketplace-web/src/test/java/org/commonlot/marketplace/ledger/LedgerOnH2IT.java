package org.commonlot.marketplace.ledger;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class LedgerOnH2IT extends LedgerRules {}
