package org.commonlot.marketplace.spending;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class SpendingOnH2IT extends SpendingRules {}
