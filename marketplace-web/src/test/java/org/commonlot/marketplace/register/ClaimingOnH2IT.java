package org.commonlot.marketplace.register;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ClaimingOnH2IT extends ClaimingRules {}
