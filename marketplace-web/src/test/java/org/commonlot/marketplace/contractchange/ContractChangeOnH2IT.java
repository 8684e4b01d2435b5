package org.commonlot.marketplace.contractchange;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ContractChangeOnH2IT extends ContractChangeRules {}
