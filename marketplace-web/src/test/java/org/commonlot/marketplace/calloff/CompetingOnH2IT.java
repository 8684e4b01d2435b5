package org.commonlot.marketplace.calloff;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class CompetingOnH2IT extends CompetingRules {}
