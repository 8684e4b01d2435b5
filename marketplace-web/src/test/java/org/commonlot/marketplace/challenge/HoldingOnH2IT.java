package org.commonlot.marketplace.challenge;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class HoldingOnH2IT extends HoldingRules {}
